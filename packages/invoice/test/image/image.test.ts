import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { FONT_NAMES, fontOf } from '../../src/image/fonts.js';
import { IMAGE_LANGUAGES, type ImageLanguage, renderInvoicePdf } from '../../src/image/index.js';
import { TEXTS } from '../../src/image/texts/index.js';
import { type Decimal, parseDecimal as d, epcQrPayload, finnishVirtualBarcode, type Invoice } from '../../src/index.js';
import { type ReadPdf, readPdf, scan } from './read-pdf.js';
import { aCreditNote, aFinnishInvoice, aLine, aLongInvoice, anInvoiceAbroad, withTotals } from './samples.js';

const draw = async (invoice: Invoice, language: ImageLanguage = 'FI'): Promise<ReadPdf> =>
  readPdf(await renderInvoicePdf(invoice, { language }));

/** Text of all pages; spaces that no line break may split count as spaces. */
const textOf = (pdf: ReadPdf) => pdf.pages.join('|').replaceAll('\u00a0', ' ');

/** The fills that are a linear symbol (many bars of one height) and a matrix symbol. */
const barsIn = (pdf: ReadPdf) =>
  pdf.fills.find((f) => f.length > 60 && f.every((r) => r.height === f[0]!.height && r.height > 20));
const matrixIn = (pdf: ReadPdf) => pdf.fills.find((f) => f.length > 100 && f.every((r) => r.height < 5));

describe('a Finnish invoice', () => {
  test('fits one page and shows what the invoice says', async () => {
    const pdf = await draw(aFinnishInvoice());
    assert.equal(pdf.pages.length, 1);
    const text = textOf(pdf);
    for (const part of [
      'Lasku',
      '2026-10387',
      '9.3.2026',
      '23.3.2026',
      'Järvi & Kivi Puutyöt Oy',
      'Rakennusliike Ääri Oy',
      'Työpajankatu 10 A',
      '00580 Helsinki',
      'Leonkatu 21',
      'Mäkelä / kp 4410',
      'PO-77812',
      'Tammikansi 40 mm, öljyvahattu',
      'A-1001',
      '12 kpl',
      '18,5 h',
      '184,50',
      '25,5 %',
      '2 103,30',
      'Alennus 5 %: vuosisopimus −110,70',
      '2.3.2026 – 6.3.2026',
      'Lisä: Pientoimituslisä',
      '3 353,30',
      '855,09',
      '4 208,39 €',
      'FI21 1234 5600 0007 85',
      'NDEAFIHH',
      '10387 12343',
      'Kiitos tilauksestanne!',
      'Y-tunnus 0112038-9',
      'ALV-tunnus FI01120389',
      'Alv.Rek',
      'Puh. +358 9 123 4567',
      'Sivu 1/1',
    ]) {
      assert.ok(text.includes(part), `${part} in ${text}`);
    }
  });

  test('carries metadata with title, author and language', async () => {
    const pdf = await draw(aFinnishInvoice());
    assert.equal(pdf.title, 'Lasku 2026-10387');
    assert.equal(pdf.author, 'Järvi & Kivi Puutyöt Oy');
    assert.equal(pdf.language, 'fi-FI');
  });

  test('has a bank barcode that scans to its printed digits', async () => {
    const pdf = await draw(aFinnishInvoice());
    const expected = finnishVirtualBarcode({
      iban: 'FI2112345600000785',
      amountCents: 420839n,
      reference: '1038712343',
      dueDate: '2026-03-23',
    });
    assert.ok(expected);
    assert.ok(textOf(pdf).includes(expected));
    assert.equal(scan(barsIn(pdf)!, 'CODE_128'), expected);
  });

  test('has an EPC QR code that scans to the payment', async () => {
    const pdf = await draw(aFinnishInvoice());
    assert.equal(
      scan(matrixIn(pdf)!, 'QR_CODE'),
      epcQrPayload({
        name: 'Järvi & Kivi Puutyöt Oy',
        iban: 'FI2112345600000785',
        bic: 'NDEAFIHH',
        amountCents: 420839n,
        reference: '1038712343',
      }),
    );
  });

  test('gives the same bytes for the same input, also when drawn at the same time as others', async () => {
    const one = await renderInvoicePdf(aFinnishInvoice(), { language: 'FI' });
    const [again] = await Promise.all([
      renderInvoicePdf(aFinnishInvoice(), { language: 'FI' }),
      renderInvoicePdf(anInvoiceAbroad('EN'), { language: 'EN' }),
      renderInvoicePdf(aCreditNote(), { language: 'FI' }),
    ]);
    assert.deepEqual(again, one);
    const later = await renderInvoicePdf(aFinnishInvoice(), { language: 'FI', now: new Date('2027-01-01T00:00:00Z') });
    assert.notDeepEqual(later, one);
  });
});

describe('what applies decides what is drawn', () => {
  test('a credit note says that nothing is to be paid, names its invoice and offers no account', async () => {
    const pdf = await draw(aCreditNote());
    const text = textOf(pdf);
    assert.ok(text.includes('Hyvityslasku'));
    assert.ok(text.includes(TEXTS.FI.payment.creditNote));
    assert.ok(text.includes('2026-10387 (9.3.2026)'));
    assert.ok(text.includes('Hyvitetään'));
    assert.ok(!text.includes('FI21') && !text.includes(TEXTS.FI.totals.payable));
    assert.equal(barsIn(pdf), undefined);
    assert.equal(matrixIn(pdf), undefined);
  });

  test('no bank barcode for a buyer abroad or a reference that banks refuse, but still a QR code', async () => {
    const abroad = aFinnishInvoice();
    abroad.buyer.address!.country = 'SE';
    const odd = aFinnishInvoice();
    odd.payments[0]!.remittanceInformation = '1038712344';
    for (const invoice of [abroad, odd]) {
      const pdf = await draw(invoice);
      assert.equal(barsIn(pdf), undefined);
      assert.ok(matrixIn(pdf));
    }
  });

  test('no symbols for other currencies', async () => {
    const pdf = await draw(anInvoiceAbroad('SE'), 'SE');
    assert.equal(barsIn(pdf), undefined);
    assert.equal(matrixIn(pdf), undefined);
    const text = textOf(pdf);
    assert.ok(text.includes('OCR') && text.includes('Bankgiro|5050-1055'));
  });

  test('a Norwegian reference is called KID', async () => {
    assert.ok(textOf(await draw(anInvoiceAbroad('NO'), 'NO')).includes('KID|23456783'));
  });

  test('allowances and charges name the amount that their percentage is of, on lines and of the document', async () => {
    const invoice = aFinnishInvoice();
    const [first, second] = invoice.lines;
    first!.allowances = [{ amount: d('110.70'), percentage: d('5'), baseAmount: d('2214.00'), reason: 'vuosisopimus' }];
    second!.charges = [{ amount: d('22.94'), percentage: d('2'), baseAmount: d('1147') }];
    invoice.allowances = [{ amount: d('32.00'), percentage: d('1.5'), baseAmount: d('2133.33') }];
    invoice.charges = [
      { amount: d('8.00'), baseAmount: d('1600') },
      { amount: d('1.00'), baseAmount: d('0') },
    ];
    const expected: Record<ImageLanguage, string[]> = {
      FI: ['Alennus 5 % summasta 2 214,00: vuosisopimus −110,70', 'Lisä 2 % summasta 1 147,00 +22,94'],
      SE: ['Rabatt 5 % av 2 214,00: vuosisopimus −110,70', 'Tillägg 2 % av 1 147,00 +22,94'],
      NO: ['Rabatt 5 % av 2 214,00: vuosisopimus −110,70', 'Tillegg 2 % av 1 147,00 +22,94'],
      DK: ['Rabat 5 % af 2.214,00: vuosisopimus −110,70', 'Gebyr 2 % af 1.147,00 +22,94'],
      NL: ['Korting 5% van 2.214,00: vuosisopimus −110,70', 'Toeslag 2% van 1.147,00 +22,94'],
      EN: ['Discount 5% of 2,214.00: vuosisopimus −110.70', 'Charge 2% of 1,147.00 +22.94'],
    };
    const ofDocument: Record<ImageLanguage, string[]> = {
      FI: ['Alennus 1,5 % summasta 2 133,33', 'Lisä (summasta 1 600,00)'],
      SE: ['Rabatt 1,5 % av 2 133,33', 'Tillägg (underlag 1 600,00)'],
      NO: ['Rabatt 1,5 % av 2 133,33', 'Tillegg (grunnlag 1 600,00)'],
      DK: ['Rabat 1,5 % af 2.133,33', 'Gebyr (grundlag 1.600,00)'],
      NL: ['Korting 1,5% van 2.133,33', 'Toeslag (over 1.600,00)'],
      EN: ['Discount 1.5% of 2,133.33', 'Charge (base 1,600.00)'],
    };
    for (const language of IMAGE_LANGUAGES) {
      // Labels of totals may take two lines.
      const text = textOf(await draw(invoice, language)).replace(/[|\s]+/g, ' ');
      for (const part of [...expected[language], ...ofDocument[language]]) {
        assert.ok(text.includes(part), `${language}: ${part} in ${text}`);
      }
      assert.doesNotMatch(text, /\b0[.,]00\)/, language);
    }
  });

  test('no page is turned for the sake of a base amount', async () => {
    const invoice = aFinnishInvoice();
    const allowance = { amount: d('1.00'), percentage: d('1'), reason: 'Kausialennus' };
    for (const count of [5, 8, 16]) {
      const pages = async (more: { baseAmount?: Decimal }) => {
        invoice.allowances = Array.from({ length: count }, () => ({ ...allowance, ...more }));
        return (await draw(withTotals(invoice))).pages.length;
      };
      assert.equal(await pages({ baseAmount: d('1000.00') }), await pages({}), `${count} allowances`);
    }
  });

  test('a discount whose reason is only the word says it once', async () => {
    const invoice = aFinnishInvoice();
    invoice.lines[0]!.allowances = [{ amount: d('5.00'), reason: 'ALENNUS' }];
    const text = textOf(await draw(invoice));
    assert.ok(text.includes('Alennus −5,00') && !text.includes('ALENNUS'));
  });

  test('a price before its discount is shown with the discount', async () => {
    const invoice = aFinnishInvoice();
    invoice.lines[0]!.price = { net: d('100.00'), gross: d('120.00'), discount: d('20.00') };
    assert.ok(textOf(await draw(invoice)).includes('Hinta ennen alennusta: 120,00 − 20,00'));
    invoice.lines[0]!.price = { net: d('100.00'), gross: d('100.0') };
    assert.ok(!textOf(await draw(invoice)).includes('Hinta ennen alennusta'));
  });

  test('prices in cents are shown for a hundred units, so that quantity times price is the amount', async () => {
    const invoice = aFinnishInvoice();
    const day = { ...aLine(1, 'Päiväenergia', '362842', 'KWH', '0.63'), netAmount: d('2285.90') };
    const night = { ...aLine(2, 'Yöenergia', '0', 'KWH', '1.41'), netAmount: d('0.00') };
    const power = aLine(3, 'Tehomaksu', '675', 'KWT', '3.68');
    invoice.lines = [day, night, power];
    const text = textOf(await draw(withTotals(invoice)));
    for (const shown of ['0,63 / 100 kWh', '1,41 / 100 kWh', '|3,68|']) assert.ok(text.includes(shown), text);
    // Beside an energy price in euros that of what was not used may be either.
    invoice.lines.push(aLine(4, 'Muu', '10', 'KWH', '0.50'));
    assert.ok(textOf(await draw(withTotals(invoice))).includes('|1,41|'));
  });

  test('a paid invoice has nothing to pay', async () => {
    const invoice = aFinnishInvoice();
    invoice.totals.paid = invoice.totals.withVat!;
    invoice.totals.payable = d('0.00');
    const pdf = await draw(invoice, 'EN');
    assert.ok(textOf(pdf).includes('Nothing to pay.'));
    assert.ok(textOf(pdf).includes('−4,208.39'));
    assert.equal(matrixIn(pdf), undefined);
  });

  test('card and direct debit are stated instead of an account', async () => {
    const invoice = aFinnishInvoice();
    invoice.payments = [
      {
        meansCode: '59',
        creditTransfers: [],
        directDebit: { mandateReference: 'M-77', debitedAccount: 'FI5810171000000122', creditorIdentifier: 'FI12ZZZ' },
      },
    ];
    const text = textOf(await draw(invoice, 'EN'));
    assert.ok(text.includes('The amount will be collected from account FI58 1017 1000 0001 22.|Mandate: M-77'));
    invoice.payments = [{ meansCode: '48', creditTransfers: [], card: { primaryAccountNumber: '************4321' } }];
    assert.ok(textOf(await draw(invoice, 'EN')).includes('Paid by card ending in 4321.'));
  });

  test('reverse charge shows category, words and the reason', async () => {
    const invoice = aFinnishInvoice();
    for (const line of invoice.lines) line.vat = { code: 'AE', rate: d('0') };
    withTotals(invoice, '0', 'AE');
    invoice.vatBreakdown[0]!.exemptionReason = 'AVL 8 c §';
    const text = textOf(await draw(invoice));
    assert.ok(text.includes('0 % AE'));
    assert.ok(text.includes('Käännetty verovelvollisuus: AVL 8 c §'));
  });

  test('information rows stand where they belong among the lines', async () => {
    const invoice = aFinnishInvoice();
    invoice.informationRows = [
      { beforeLine: 1, name: 'Työt yhteensä', text: ['Viikko 10'], amountWithoutVat: d('947') },
      { beforeLine: 99, name: 'Kaikki', text: ['Viimeinen rivi'], amountWithVat: d('99.9') },
    ];
    const text = textOf(await draw(invoice));
    const places = [
      'Tammikansi',
      'Työt yhteensä · 947,00|Viikko 10',
      'Asennustyö',
      'Rahti',
      'Kaikki · 99,90 (sis. alv)|Viimeinen rivi',
    ].map((t) => text.indexOf(t));
    assert.ok(
      places.every((p, i) => p >= 0 && p > (places[i - 1] ?? -1)),
      String(places),
    );
  });

  test('a logo takes the place of the name; a broken one does not stop the invoice', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const withLogo = await readPdf(await renderInvoicePdf(aFinnishInvoice(), { language: 'FI', logo: png }));
    assert.equal(withLogo.images, 1);
    const broken = await readPdf(
      await renderInvoicePdf(aFinnishInvoice(), { language: 'FI', logo: Buffer.from('no picture') }),
    );
    assert.equal(broken.images, 0);
    assert.ok(broken.pages[0]!.startsWith('Lasku|Järvi & Kivi Puutyöt Oy|'));
  });

  test('an empty invoice still gives a page', async () => {
    const { emptyInvoice } = await import('../../src/index.js');
    assert.equal((await draw(emptyInvoice())).pages.length, 1);
  });
});

describe('long invoices', () => {
  test('rows are set closer when that saves a page', async () => {
    const invoice = aFinnishInvoice();
    invoice.lines = [1, 2, 3, 4, 5].map((i) => aLine(i, `Tuote ${i}`, '1', 'C62', '10.00'));
    assert.equal((await draw(invoice)).pages.length, 1);
    invoice.lines = Array.from({ length: 16 }, (_, i) => aLine(i, `Tuote ${i}`, '1', 'C62', '10.00'));
    assert.equal((await draw(invoice)).pages.length, 2);
  });

  test('200 lines: each once and in order, head, title and page numbers on every page', async () => {
    const pdf = await draw(aLongInvoice(200));
    assert.equal(pdf.pages.length, 9);
    const names = textOf(pdf)
      .split('|')
      .filter((text) => /^Tuote \d+$/.test(text));
    assert.deepEqual(
      names,
      Array.from({ length: 200 }, (_, i) => `Tuote ${i + 1}`),
    );
    pdf.pages.forEach((page, i) => {
      assert.ok(page.includes(`Sivu ${i + 1}/9`));
      if (i > 0) assert.ok(page.includes('Lasku 2026-10387'));
      if (/Tuote \d+/.test(page)) assert.ok(page.includes('Kuvaus|Tuotenro|Määrä|Yksikköhinta|ALV|Veroton'));
    });
    assert.ok(pdf.pages.at(-1)!.includes('Maksutiedot'));
    assert.ok(!pdf.pages[0]!.includes('Maksutiedot'));
  });

  test('a description longer than a page loses no word', async () => {
    const invoice = aFinnishInvoice();
    const words = Array.from({ length: 3000 }, (_, i) => `sana${i}`);
    invoice.lines[0]!.item.description = words.join(' ');
    invoice.notes = [{ text: words.map((w) => `x${w}`).join(' ') }];
    const pdf = await draw(invoice);
    assert.ok(pdf.pages.length > 3);
    const found = textOf(pdf).split(/[| ]/);
    assert.deepEqual(
      found.filter((w) => /^sana\d+$/.test(w)),
      words,
    );
    assert.equal(found.filter((w) => /^xsana\d+$/.test(w)).length, words.length);
  });

  test('a number too long for the running head is shortened there, and the seller keeps its place', async () => {
    const pdf = await draw({ ...aLongInvoice(60), number: 'X'.repeat(500) });
    const head = textOf(pdf)
      .split('|')
      .filter((text) => text.startsWith('Lasku X'));
    assert.equal(head.length, pdf.pages.length - 1);
    for (const title of head) assert.match(title, /^Lasku X{10,40}…$/);
    assert.ok(pdf.pages[0]!.replaceAll('|', '').includes('X'.repeat(500)));
  });
  test('a word too long for its column is broken, not cut', async () => {
    const invoice = aFinnishInvoice();
    invoice.lines[0]!.item.sellersIdentifier = 'X'.repeat(60);
    invoice.lines[0]!.item.name = 'Q'.repeat(150);
    const text = textOf(await draw(invoice));
    assert.equal(text.replace(/[^Q]/g, '').length, 150);
    assert.equal(text.replace(/[^X]/g, '').length, 60);
  });
});

describe('languages', () => {
  test('all six differ and write numbers and dates their own way', async () => {
    const expected: Record<ImageLanguage, string[]> = {
      FI: ['Lasku', '4 208,39 €', '23.3.2026', 'Eräpäivä'],
      SE: ['Faktura', '4 208,39 SEK', '2026-03-23', 'Förfallodatum'],
      NO: ['Faktura', '4 208,39 NOK', '23.03.2026', 'Forfallsdato'],
      DK: ['Faktura', '4.208,39 DKK', '23.03.2026', 'Betalingsfrist'],
      NL: ['Factuur', '€ 4.208,39', '23-03-2026', 'Vervaldatum'],
      EN: ['Invoice', '€4,208.39', '23 Mar 2026', 'Due date'],
    };
    const texts = new Set<string>();
    for (const language of IMAGE_LANGUAGES) {
      const invoice = language === 'FI' ? aFinnishInvoice() : anInvoiceAbroad(language);
      const text = textOf(await draw(invoice, language));
      for (const part of expected[language]) assert.ok(text.includes(part), `${language}: ${part} in ${text}`);
      assert.ok(!['?', '\ufffd', '\u0000'].some((mark) => text.includes(mark)), `${language} has a missing glyph`);
      texts.add(text);
    }
    assert.equal(texts.size, 6);
  });

  test('every word of the image and every Nordic and Baltic letter has a glyph in every font', () => {
    const letters = 'ÅÄÖÆØÐÞÉÜßåäöæøðþéüĀČĒĢĪĶĻŅŠŪŽāčēģīķļņšūžĄĘĖĮŲąęėįųÕõŁłŃńÓóŚśŹźŻż€£§²³½–−·×';
    for (const name of FONT_NAMES) {
      for (const c of JSON.stringify(TEXTS) + letters) {
        assert.ok(fontOf(name).hasGlyphForCodePoint(c.codePointAt(0)!), `${c} in ${name}`);
      }
    }
  });

  test('no text of one language is empty or left in another language by copying', () => {
    const flat = (value: object): string[] =>
      Object.values(value).flatMap((v) => (typeof v === 'string' ? [v] : flat(v)));
    const english = flat(TEXTS.EN);
    for (const language of IMAGE_LANGUAGES) {
      const own = flat(TEXTS[language]);
      assert.equal(own.length, english.length);
      assert.ok(own.every((text) => text.trim() !== ''));
      if (language === 'EN') continue;
      const same = own.filter((text, i) => text === english[i] && text.length > 4);
      assert.ok(same.length <= 8, `${language}: ${same}`);
    }
  });

  test('ligatures and other forms for print are spelled with the letters they stand for', async () => {
    const invoice = aFinnishInvoice();
    invoice.lines[0]!.item.name = 'Proﬁili, 3 ㎡';
    assert.ok(textOf(await draw(invoice)).includes('Profiili, 3 m2'));
  });

  test('characters without a glyph print as a question mark', async () => {
    const invoice = aFinnishInvoice();
    invoice.buyer.name = 'Fuji 富士 Oy\u0007';
    assert.ok(textOf(await draw(invoice)).includes('Fuji ?? Oy'));
  });
});

test('no content of the model stops the drawing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.constantFrom(...IMAGE_LANGUAGES),
      async (short, long, units, language) => {
        const invoice = aFinnishInvoice();
        invoice.number = short;
        invoice.currency = short.slice(0, 3);
        invoice.issueDate = short;
        invoice.dueDate = long;
        invoice.seller.name = long;
        invoice.notes = [{ text: `${long}\n${short}` }];
        invoice.payments[0]!.remittanceInformation = short;
        invoice.lines = [aLine(1, long, '1', short, '2'), aLine(2, short, '3', 'C62', '4')];
        invoice.totals.payable = { units, scale: 2 };
        const bytes = await renderInvoicePdf(invoice, { language });
        assert.equal(Buffer.from(bytes.slice(0, 5)).toString(), '%PDF-');
      },
    ),
    { numRuns: 25 },
  );
});
