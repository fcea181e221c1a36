import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderInvoicePdf } from '../../src/image/index.js';
import type { ImageLanguage } from '../../src/image/language.js';
import { qrOf } from '../../src/image/payment/codes.js';
import { TEXTS } from '../../src/image/texts/index.js';
import { parseDecimal as d, type Invoice, makeDanishPaymentId } from '../../src/index.js';
import { type ReadPdf, readPdf, scan } from './read-pdf.js';
import { aFinnishInvoice, anInvoiceAbroad } from './samples.js';

const draw = async (invoice: Invoice, language: ImageLanguage): Promise<ReadPdf> =>
  readPdf(await renderInvoicePdf(invoice, { language }));
const textOf = (pdf: ReadPdf) => pdf.pages.join('|').replaceAll('\u00a0', ' ');
/** Code lines are set in fixed spacing, which readers may take for spaces. */
const bare = (text: string) => text.replace(/[\s|]/g, '');

/** A seller of a country with one account and reference. */
function payable(country: string, account: string, reference: string, currency = 'EUR'): Invoice {
  const invoice = anInvoiceAbroad('NL');
  invoice.currency = currency;
  invoice.seller.address!.country = country;
  invoice.payments = [{ meansCode: '30', remittanceInformation: reference, creditTransfers: [{ account }] }];
  return invoice;
}

describe('payment slips by country', () => {
  test('Finland: accounts, payee, payer, reference, due date, amount and the barcode', async () => {
    const text = textOf(await draw(aFinnishInvoice(), 'FI'));
    const slip = text.slice(text.indexOf('Maksutiedot'));
    const order = [
      'Saajan tilinumero',
      'FI21',
      '|Saaja|',
      'Maksaja',
      'Viitenumero',
      'Eräpäivä',
      'Summa',
      'Virtuaaliviiva',
    ];
    const places = order.map((part) => slip.indexOf(part));
    assert.ok(
      places.every((place, i) => place > (places[i - 1] ?? -1)),
      `${places}`,
    );
  });

  test('Sweden: the code line of a bankgiro with reference, amount, check digit and number', async () => {
    const text = textOf(await draw(anInvoiceAbroad('SE'), 'SE'));
    assert.ok(text.includes('Bankgiro|5050-1055'));
    // Luhn digit of 420839: 1·(9→9) 3·2 8 0·2 2 4·2 = 9·2→9, 3, 8·2→7, 0, 2·2, 4 = 27, so 3.
    assert.ok(bare(text).includes('#12345678903#4208393>50501055#41#'));
  });

  test('Sweden: a bankgiro is known by its hyphen when nobody names it; a plusgiro by its name', async () => {
    const hyphen = payable('SE', '5050-1055', '12345678903', 'SEK');
    assert.ok(bare(textOf(await draw(hyphen, 'SE'))).includes('Bankgiro5050-1055'));
    const plusgiro = payable('SE', '4156-4', '12345678903', 'SEK');
    plusgiro.payments[0]!.creditTransfers[0]!.serviceProvider = 'SE:PLUSGIRO';
    const text = bare(textOf(await draw(plusgiro, 'SE')));
    assert.ok(text.includes('Plusgiro') && !text.includes('#41#'));
  });

  test('Norway: KID and the domestic account number, the IBAN for other currencies', async () => {
    const norwegian = anInvoiceAbroad('NO');
    const text = textOf(await draw(norwegian, 'NO'));
    assert.ok(text.includes('Kontonummer|8601.11.17947'));
    assert.ok(text.includes('KID|23456783'));
    norwegian.currency = 'EUR';
    assert.ok(textOf(await draw(norwegian, 'NO')).includes('IBAN|NO93 8601 1117 947'));
  });

  test('Denmark: the FIK line of a reference that names its card type', async () => {
    const id = makeDanishPaymentId('10387', '71');
    const text = textOf(await draw(payable('DK', '81234567', `71#${id}`, 'DKK'), 'DK'));
    assert.ok(text.includes('FIK|+71 81234567'));
    assert.ok(bare(text).includes(`+71<${id}+81234567<`));
    const without = textOf(await draw(payable('DK', '81234567', '73#', 'DKK'), 'DK'));
    assert.ok(bare(without).includes('+73<+81234567<'));
    assert.ok(without.includes(`${TEXTS.DK.payment.message}|2026-10387`));
  });

  test('Belgium: the structured communication in its signs, in the QR code too', async () => {
    const pdf = await draw(payable('BE', 'BE68539007547034', '090933755493'), 'NL');
    assert.ok(textOf(pdf).includes('+++090/9337/55493+++'));
    const matrix = pdf.fills.find((f) => f.length > 100 && f.every((r) => r.height < 5))!;
    assert.ok(scan(matrix, 'QR_CODE').endsWith('+++090/9337/55493+++'));
  });

  test('Germany: the QR code is called GiroCode; the Netherlands: a reference of 16 digits in groups', async () => {
    assert.ok(textOf(await draw(payable('DE', 'DE89370400440532013000', 'RE 1'), 'EN')).includes('GiroCode'));
    const dutch = payable('NL', 'NL91ABNA0417164300', '4111111111111111');
    assert.ok(textOf(await draw(dutch, 'NL')).includes('4111 1111 1111 1111'));
  });

  test('an amount in parts shows each beside its account, and no code that would pay it all at once', async () => {
    const invoice = payable('NL', 'NL91ABNA0417164300', '1');
    invoice.payments[0]!.amount = d('4000.00');
    invoice.payments.push({
      meansCode: '30',
      amount: d('208.39'),
      creditTransfers: [{ account: 'NL44RABO0123456789' }],
    });
    const pdf = await draw(invoice, 'NL');
    assert.ok(textOf(pdf).includes('€ 4.000,00') && textOf(pdf).includes('€ 208,39'));
    assert.equal(
      pdf.fills.find((f) => f.length > 100),
      undefined,
    );
  });

  test('the payee is a party, in the QR code too; the name of an account stands under its number', async () => {
    const invoice = aFinnishInvoice();
    const bank = { account: 'FI4250001510000023', accountName: 'OP' };
    invoice.payments[0]!.creditTransfers = [{ account: 'FI2112345600000785', accountName: 'NORDEA' }, bank];
    const pdf = await draw(invoice, 'FI');
    const text = textOf(pdf);
    const slip = text.slice(text.indexOf('Maksutiedot'));
    assert.ok(slip.includes(`Saaja|${invoice.seller.name}`), slip);
    assert.ok(slip.indexOf('NORDEA') > slip.indexOf('FI21') && slip.indexOf('OP') > slip.indexOf('FI42'), slip);
    assert.match(qrOf(invoice) ?? '', new RegExp(`\\n${invoice.seller.name}\\nFI2112345600000785\\n`));
    invoice.payee = { ...invoice.seller, name: 'Rahoitus Oy' };
    assert.ok(textOf(await draw(invoice, 'FI')).includes('Saaja|Rahoitus Oy'));
  });

  test('an account number of any length stays in its place', async () => {
    const pdf = await draw(payable('GB', 'X'.repeat(300), 'Y'.repeat(300)), 'EN');
    for (const { text, right } of pdf.places) assert.ok(right < 560, text);
  });
});

describe('what an invoice is for', () => {
  test('a reminder says so, names the invoice and what late payment costs', async () => {
    const invoice = aFinnishInvoice();
    invoice.purpose = 'reminder';
    invoice.precedingInvoices = [{ number: '2026-09001', issueDate: '2026-02-01' }];
    invoice.lateInterest = { percentage: d('11.5'), fixedAmount: d('40.00') };
    delete invoice.paymentTerms;
    const text = textOf(await draw(invoice, 'FI'));
    assert.ok(text.startsWith('Maksumuistutus|'));
    assert.ok(text.includes('Koskee laskua|2026-09001 (1.2.2026)'));
    assert.ok(text.includes('Viivästyskorko|11,5 %, 40,00 €'));
  });

  test('interest, collection and internal invoices have titles of their own', async () => {
    const titles = ['Korkolasku', 'Perintälasku', 'Sisäinen lasku'];
    const purposes = ['interest', 'collection', 'internal'] as const;
    for (const [i, purpose] of purposes.entries()) {
      const text = textOf(await draw({ ...aFinnishInvoice(), purpose }, 'FI'));
      assert.ok(text.startsWith(`${titles[i]}|`));
    }
  });

  test('a corrected invoice says so and names what it corrects', async () => {
    const invoice = { ...aFinnishInvoice(), typeCode: '384', precedingInvoices: [{ number: '2026-1' }] };
    const text = textOf(await draw(invoice, 'FI'));
    assert.ok(text.startsWith('Korjattu lasku|') && text.includes('Koskee laskua|2026-1'));
  });

  test("the payer's bank pays a direct payment: no slip", async () => {
    const text = textOf(await draw({ ...aFinnishInvoice(), purpose: 'directPayment' }, 'FI'));
    assert.ok(text.startsWith('Lasku|') && text.includes(TEXTS.FI.payment.directPayment.slice(0, 40)));
    assert.ok(!text.includes('Virtuaaliviivakoodi'));
  });

  test('late interest and discounts that the terms say in words are not said twice', async () => {
    const invoice = aFinnishInvoice();
    invoice.lateInterest = { percentage: d('11.50') };
    invoice.cashDiscounts = [{ percentage: d('2'), days: 7 }];
    const text = textOf(await draw(invoice, 'FI'));
    assert.equal(text.split('11,5').length, 2);
    assert.ok(text.includes('Kassa-alennus|2 % 16.3.2026 mennessä'));
  });

  test('who bought the claim is said on the slip; payments for others are in the totals', async () => {
    const invoice = aFinnishInvoice();
    invoice.factoring = { agreement: '1', text: 'Saatava on siirretty Rahoitus Oy:lle.' };
    invoice.thirdPartyPayments = [{ type: 'Pantti', amount: d('12.00') }];
    const text = textOf(await draw(invoice, 'FI'));
    assert.ok(text.indexOf('Saatava on siirretty') > text.indexOf('Maksutiedot'));
    assert.ok(text.includes('Pantti|12,00'));
  });
});
