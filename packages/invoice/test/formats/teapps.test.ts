import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  complete,
  convert,
  FormatError,
  formatDecimal,
  type Invoice,
  identify,
  type Party,
  readInvoice,
  writeInvoice,
} from '../../src/index.js';
import { invoices, TEAPPS_CARRIES } from '../support/arbitraries.js';
import { assertArithmetic } from '../support/arithmetic.js';
import { essence } from '../support/essence.js';
import { fixture, samples } from '../support/files.js';
import { missingFrom } from '../support/flatten.js';
import { faults } from '../support/judge.js';
import { sound } from '../support/sound.js';
import { assertValidOrRefused } from '../support/verdict.js';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const changed = (name: string, change: (document: string) => string) =>
  new Uint8Array(Buffer.from(change(latin(fixture(name))), 'latin1'));
const plain = (value: { units: bigint; scale: number } | undefined) => value && formatDecimal(value);

describe('reading TEAPPSXML 3.0', () => {
  const { invoice, format, transport } = readInvoice(fixture('teapps30-invoice.xml'));

  test('addresses and operators of the parties, identifier and time of the block', () => {
    assert.equal(format, 'TEAPPS30');
    assert.deepEqual(transport, {
      sender: { address: { value: '003739752066', scheme: '0216' }, operator: '003739643118' },
      recipient: { address: { value: '003739914504', scheme: '0216' }, operator: 'DABAFIHH' },
      messageId: 'PT-2026-1180',
      timestamp: '2026-09-17T08:15:30',
    });
    assert.deepEqual(invoice.buyer.electronicAddress, { value: '003739914504', scheme: '0216' });
  });

  test('the head: dates in four elements, orders by their kind, references', () => {
    const { issueDate, dueDate, taxPointDate, period, purchaseOrderReference, salesOrderReference } = invoice;
    assert.deepEqual([issueDate, dueDate, taxPointDate], ['2026-09-17', '2026-10-17', '2026-09-15']);
    assert.deepEqual(period, { start: '2026-08-01', end: '2026-09-14' });
    assert.deepEqual([purchaseOrderReference, salesOrderReference], ['PO-33120', 'MT-8842']);
    assert.deepEqual(
      [invoice.buyerReference, invoice.contractReference, invoice.projectReference, invoice.tenderReference],
      ['Kiinteistöosasto', 'SOP-17', 'SANEERAUS-5', 'TARJ-9'],
    );
    assert.deepEqual([invoice.despatchAdviceReference, invoice.receivingAdviceReference], ['4471', 'RK-551']);
    assert.deepEqual(invoice.invoicedObject, { value: 'KOHDE-1', scheme: 'AVE' });
    assert.deepEqual(
      invoice.precedingInvoices.map(({ number, issueDate: day }) => [number, day]),
      [['PT-2026-1002', '2026-07-01']],
    );
  });

  test('notes by their code, agreed facts by theirs', () => {
    assert.deepEqual(
      invoice.notes.map(({ subjectCode, text }) => [subjectCode, text]),
      [
        ['AAI', 'Takuu kaksi vuotta'],
        [undefined, 'Työt tehty sopimuksen mukaan.'],
        [undefined, 'Kiitos tilauksesta – palaamme huoltoon keväällä.'],
      ],
    );
    assert.deepEqual(
      invoice.definitions?.map(({ code, value }) => [code, value]),
      [['TA0001', 'TA-FI-1EARZJ4-V']],
    );
  });

  test('the parties with the number that the other one gave, and the partners beside them', () => {
    const { seller, buyer, payee, delivery, invoiceRecipient } = invoice;
    assert.deepEqual(seller.identifiers, [{ value: '5511' }, { value: '003739752066', scheme: '0037' }]);
    assert.deepEqual(buyer.identifiers, [{ value: '10277' }]);
    assert.deepEqual([seller.tradingName, seller.taxRegistration], ['PohjanTalo', 'Alv.Rek']);
    assert.equal(seller.contact?.telephone, '+358 8 555 0110');
    assert.deepEqual([payee?.name, payee?.legalRegistration?.value], ['Pohjolan Rahoitus Oyj', '3964312-6']);
    assert.deepEqual([delivery?.partyName, delivery?.date], ['Meriranta, lämmönjako', '2026-09-14']);
    assert.deepEqual(delivery?.location, { value: '6430021200009', scheme: '0088' });
    assert.equal(invoiceRecipient?.contact?.email, 'laskut@itameri.example');
    assert.equal(invoice.language, 'FI');
  });

  test('accounts, reference, terms, discount and interest, who bought the claim', () => {
    const [payment] = invoice.payments;
    assert.deepEqual([payment?.meansCode, payment?.remittanceInformation], ['58', '12344']);
    assert.deepEqual(payment?.creditTransfers[0], {
      accountName: 'Pääpankki',
      account: 'FI2112345600000785',
      serviceProvider: 'OKOYFIHH',
    });
    assert.equal(invoice.paymentTerms, '14 pv -2 %, 30 pv netto');
    assert.deepEqual(
      [invoice.cashDiscounts?.[0]?.date, plain(invoice.cashDiscounts?.[0]?.amount)],
      ['2026-10-01', '7.97'],
    );
    assert.deepEqual(
      [plain(invoice.lateInterest?.percentage), plain(invoice.lateInterest?.fixedAmount)],
      ['11.5', '5.00'],
    );
    assert.deepEqual([invoice.factoring?.agreement, invoice.paymentInstructionIdentifier], ['F-2210', 'LVI-01']);
  });

  test('text rows with totals of zero are no lines, and come back as they were; what was given away is one', () => {
    const total =
      '<ROW_TOTAL><AMOUNT VAT="INCLUDED" SIGN="+">0</AMOUNT><AMOUNT VAT="EXCLUDED" SIGN="+">0,00</AMOUNT></ROW_TOTAL>';
    const text = `<ROW><ROW_NUMBER>8</ROW_NUMBER><ARTICLE/>${total}<FREE_TEXT>LOT = 920625</FREE_TEXT></ROW>`;
    const gift = `<ROW><ROW_NUMBER>9</ROW_NUMBER><ARTICLE><ARTICLE_NAME>Tarra</ARTICLE_NAME></ARTICLE>${total}<FREE_TEXT>Lahja</FREE_TEXT></ROW>`;
    const adding = (row: string) =>
      changed('teapps30-invoice.xml', (document) => document.replace('</ROWS>', `${row}</ROWS>`));
    const read = readInvoice(adding(text)).invoice;
    assert.deepEqual(read.informationRows.at(-1)?.text, ['LOT = 920625']);
    assert.equal(read.lines.length, 3);
    assert.deepEqual(missingFrom(adding(text), writeInvoice(read, 'TEAPPS30').bytes), []);
    assert.equal(readInvoice(adding(gift)).invoice.lines.at(-1)?.item.name, 'Tarra');
  });

  test('lines with all their terms; headings and subtotals are none', () => {
    assert.deepEqual(
      invoice.lines.map(({ id, item, netAmount }) => [id, item.name, plain(netAmount)]),
      [
        ['1', 'Kiertovesipumppu 40 W', '291.00'],
        ['2', 'Sähkö työmaalla', '6.56'],
        ['3', 'Käyttöohjekirja', '20.00'],
      ],
    );
    assert.deepEqual(
      invoice.informationRows.map(({ kind, beforeLine, name }) => [kind, beforeLine, name]),
      [
        ['text', 0, 'Toimitus 4471'],
        ['summary', 2, 'Toimitus yhteensä'],
        ['text', 3, 'Huoltokirja toimitetaan erikseen'],
      ],
    );
    const [pump] = invoice.lines;
    assert.deepEqual(pump?.quantity, { value: { units: 3n, scale: 0 }, unit: 'C62' });
    assert.deepEqual(
      [plain(pump?.price.gross), plain(pump?.price.discount), plain(pump?.price.net)],
      ['120.00', '20.00', '100.00'],
    );
    assert.deepEqual([pump?.allowances[0]?.reasonCode, plain(pump?.allowances[0]?.amount)], ['64', '15.00']);
    assert.deepEqual([pump?.charges[0]?.reason, pump?.purchaseOrderLineReference], ['Pakkaus', '10']);
    assert.deepEqual([pump?.item.originCountry, pump?.item.buyersIdentifier], ['DK', 'OST-990']);
    assert.deepEqual(pump?.item.classifications, [{ value: '40151503', scheme: 'STI', schemeVersion: '26' }]);
    assert.equal(pump?.item.description, 'Energialuokka A, runko valurautaa');
    assert.equal(pump?.note, 'Asennettu lämmönjakohuoneeseen');
  });

  test('totals: before what is paid already, after it, and rounded', () => {
    const { withoutVat, withVat, paid, rounding, payable } = invoice.totals;
    assert.deepEqual([withoutVat, withVat, paid, rounding, payable].map(plain), [
      '319.56',
      '398.65',
      '98.65',
      '0.05',
      '300.05',
    ]);
    assertArithmetic(invoice);
  });

  test('files beside it by their names, a link with its name', () => {
    assert.deepEqual(
      invoice.attachments.map(({ reference, description, externalLocation }) => [
        reference,
        description,
        externalLocation,
      ]),
      [
        ['PT-2026-1180.pdf', undefined, undefined],
        ['kuittaus-4471.png', 'Vastaanottokuittaus', undefined],
        ['Asennuskuvat', undefined, 'https://pohjantalotekniikka.example/kuvat/1180'],
      ],
    );
    const file = { name: 'kuittaus-4471.png', mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
    const { attachments } = readInvoice(fixture('teapps30-invoice.xml'), { companions: [file] }).invoice;
    assert.deepEqual(attachments[1]?.content, { mimeType: 'image/png', fileName: file.name, bytes: file.bytes });
  });

  test('a credit note is negative in TEAPPS and positive in the model', () => {
    const { invoice: credit } = readInvoice(fixture('teapps30-creditnote.xml'));
    assert.deepEqual([credit.kind, credit.typeCode], ['creditNote', '381']);
    assert.deepEqual(credit.precedingInvoices, [{ number: 'PT-2026-1180', issueDate: '2026-09-17' }]);
    assert.deepEqual([plain(credit.totals.withVat), plain(credit.lines[0]?.quantity?.value)], ['119.23', '1']);
    assert.deepEqual(plain(credit.lines[0]?.allowances[0]?.amount), '5.00');
    const written = latin(writeInvoice(credit, 'TEAPPS30').bytes);
    assert.match(written, /<AMOUNT VAT="INCLUDED" SIGN="-">119\.23</);
    assert.match(latin(writeInvoice(credit, 'FINVOICE30').bytes), />-119,23<\/InvoiceTotalVatIncludedAmount>/);
  });
});

describe('reading TEAPPSXML 2.7.2', () => {
  const { invoice, format } = readInvoice(fixture('teapps27-interest.xml'));

  test('an interest invoice with sums that include VAT only', () => {
    assert.deepEqual([format, invoice.kind, invoice.purpose], ['TEAPPS27', 'invoice', 'interest']);
    assert.deepEqual(
      invoice.lines.map(({ netAmount }) => plain(netAmount)),
      ['4.20', '10.00'],
    );
    assert.deepEqual(invoice.lines[0]?.quantity, { value: { units: 1n, scale: 0 }, unit: 'C62' });
    assertArithmetic(complete(invoice));
  });

  test('an advance payment that its total does not hold yet', () => {
    const { withVat, paid, payable } = invoice.totals;
    assert.deepEqual([withVat, paid, payable].map(plain), ['16.75', '10.00', '6.75']);
    const after = changed('teapps27-interest.xml', (text) => text.replace('16.75</AMOUNT>', '6.75</AMOUNT>'));
    const totals = readInvoice(after).invoice.totals;
    assert.deepEqual([totals.withVat, totals.payable].map(plain), ['16.75', '6.75']);
  });

  test('references where older documents have them, an OVT code without a scheme, EMAIL as a wish', () => {
    assert.deepEqual([invoice.purchaseOrderReference, invoice.buyerReference], ['T-900', 'Elli Kärkkäinen']);
    assert.deepEqual(invoice.seller.identifiers, [{ value: '003739752066', scheme: '0037' }]);
    assert.equal(invoice.buyer.electronicAddress, undefined);
    assert.equal(invoice.buyer.contact?.email, 'elli.karkkainen@posti.example');
    assert.equal(invoice.payments[0]?.creditTransfers[0]?.account, 'FI2112345600000785');
    assert.equal(invoice.payments[0]?.remittanceInformation, 'RF332348236');
  });
});

describe('TEAPPS documents that are refused', () => {
  const refusal = (bytes: Uint8Array) => {
    try {
      readInvoice(bytes);
    } catch (error) {
      if (error instanceof FormatError) return error;
    }
    return undefined;
  };

  for (const type of ['08', '30', '50', '90', '99', '77']) {
    test(`type ${type} is no invoice`, () => {
      const bytes = changed('teapps30-invoice.xml', (text) => text.replace('"380">00<', `"380">${type}<`));
      assert.equal(refusal(bytes)?.code, 'document_type_refused');
      assert.match(refusal(bytes)?.details[0]?.path ?? '', /INVOICE_TYPE/);
      assert.equal(identify(bytes).documentType, 'OTHER');
    });
  }

  for (const type of ['01', '04', '05', '07', '60']) {
    test(`type ${type} is a credit note`, () => {
      const bytes = changed('teapps30-creditnote.xml', (text) => text.replace('"381">01<', `"381">${type}<`));
      assert.equal(readInvoice(bytes).invoice.kind, 'creditNote');
      assert.equal(identify(bytes).documentType, 'CREDIT_NOTE');
      assert.match(latin(convert(bytes, 'TEAPPS30').bytes), new RegExp(`"381">${type}<`));
    });
  }

  test('two invoices in one file', () => {
    const bytes = changed('teapps30-creditnote.xml', (text) => {
      const [invoice = ''] = /<INVOICE>[\s\S]*<\/INVOICE>/.exec(text) ?? [];
      return text.replace('</INVOICES>', `${invoice}</INVOICES>`);
    });
    assert.equal(refusal(bytes)?.code, 'several_documents');
  });

  test('a day that does not exist, an amount that is no number, no invoice at all', () => {
    const day = changed('teapps30-invoice.xml', (text) => text.replace('<DAY>17</DAY>', '<DAY>32</DAY>'));
    assert.match(refusal(day)?.details[0]?.message ?? '', /not a date: 2026-09-32/);
    const amount = changed('teapps30-invoice.xml', (text) => text.replace('>300.05<', '>300 euroa<'));
    assert.match(refusal(amount)?.details[0]?.message ?? '', /not a number/);
    const none = changed('teapps30-invoice.xml', (text) => text.replace(/<INVOICES>[\s\S]*<\/INVOICES>/, ''));
    assert.match(refusal(none)?.message ?? '', /no INVOICE/);
  });
});

describe('writing TEAPPSXML 3.0', () => {
  const { invoice } = readInvoice(fixture('teapps30-invoice.xml'));

  test('in ISO-8859-1, with references for what it lacks; UTF-8 on request', () => {
    const euro = { ...invoice, notes: [{ text: 'Hinta 5 € – kiitos' }] };
    const custom = writeInvoice(euro, 'TEAPPS30');
    assert.equal(custom.encoding, 'ISO-8859-1');
    assert.match(
      latin(custom.bytes),
      /^<\?xml version="1\.0" encoding="ISO-8859-1"\?>[\s\S]*<CHARACTER_SET>ISO-8859-1</,
    );
    const modern = writeInvoice(euro, 'TEAPPS30', { encoding: 'UTF-8' });
    assert.match(Buffer.from(modern.bytes).toString('utf8'), /<CHARACTER_SET>UTF-8<[\s\S]*5 € –/);
    for (const { bytes } of [custom, modern]) {
      assert.equal(readInvoice(bytes).invoice.notes[0]?.text, 'Hinta 5 € – kiitos');
    }
  });

  test('the frame of the transport: kept, left out, or made anew for another route', () => {
    assert.match(latin(writeInvoice(invoice, 'TEAPPS30').bytes), /<RECEIVER_REF>TE003701011385IC</);
    const bare = latin(writeInvoice(invoice, 'TEAPPS30', { envelope: 'none', transport: {} }).bytes);
    assert.doesNotMatch(bare, /TRANSPORT_FRAME/);
    const recipient = { address: { value: '003739643126', scheme: '0216' }, operator: 'OKOYFIHH' };
    const routed = latin(writeInvoice(invoice, 'TEAPPS30', { transport: { recipient } }).bytes);
    assert.match(routed, /<RECEIVER_REF>003739643126</);
    assert.match(routed, /<RECEIVER>[\s\S]*<INTERMEDIATOR>OKOYFIHH</);
    assert.doesNotMatch(routed, /TE003701011385IC/);
  });

  test('an invoice from Peppol declares EN 16931 and is valid', async () => {
    const written = convert(fixture('bis3-invoice-fi.xml'), 'TEAPPS30');
    assert.match(latin(written.bytes), /<SPECIFICATION_ID>EN16931</);
    assert.deepEqual(await faults(written.bytes), []);
  });

  test('a reference that is no bank reference is a text to quote, and keeps its term', () => {
    const [payment] = invoice.payments;
    assert.ok(payment);
    const quoted = { ...invoice, payments: [{ ...payment, remittanceInformation: 'Invoice 2026-0917, please quote' }] };
    const { bytes, losses } = writeInvoice(quoted, 'TEAPPS30');
    assert.deepEqual(losses, []);
    assert.match(latin(bytes), /<DETAILS_OF_PAYMENT>\s*<FREE_TEXT>Invoice 2026-0917/);
  });

  test('what would make it invalid is refused with every reason', () => {
    const wrong: Invoice = {
      ...invoice,
      number: '9'.repeat(36),
      issueDate: '',
      totals: { ...invoice.totals, rounding: { units: 1200n, scale: 2 }, withVat: { units: 1n, scale: 2 } },
      buyer: { name: '', identifiers: [] },
    };
    assert.throws(
      () => writeInvoice(wrong, 'TEAPPS30'),
      (error: unknown) => {
        assert.ok(error instanceof FormatError);
        assert.equal(error.code, 'not_representable');
        const found = error.details.map(({ path, rule }) => `${rule}: ${path}`);
        assert.deepEqual(found.slice(0, 3), [
          'TEAPPSXML 3.0 schema: number',
          'TEAPPSXML 3.0 schema: issueDate',
          'TEAPPSXML 3.0 schema: totals.rounding',
        ]);
        assert.ok(found.includes('TEA-EN-06: buyer.name'));
        assert.ok(found.includes('TEA-R-001: totals.withVat'));
        return true;
      },
    );
  });
});

/** The number that the other party gave comes before the codes. */
function partyAsHeld<P extends Party | undefined>(party: P): P {
  if (!party) return party;
  const number = party.identifiers.find(({ scheme }) => !scheme);
  const codes = party.identifiers.filter((identifier) => identifier !== number);
  return { ...party, identifiers: number ? [number, ...codes] : codes };
}

/** TEAPPS has notes with a code before those without. */
function asTeappsHolds(invoice: Invoice): Invoice {
  const held: Invoice = {
    ...invoice,
    seller: partyAsHeld(invoice.seller),
    notes: [...invoice.notes].sort((a, b) => Number(shortCode(b)) - Number(shortCode(a))),
  };
  if (invoice.payee) held.payee = partyAsHeld(invoice.payee);
  return held;
}

const shortCode = ({ subjectCode, text }: Invoice['notes'][number]) => subjectCode !== undefined && text.length <= 100;

describe('writing and reading again', () => {
  test('TEAPPSXML 3.0 keeps every term it has a place for', () => {
    fc.assert(
      fc.property(invoices(TEAPPS_CARRIES), (drawn) => {
        const invoice = asTeappsHolds(drawn);
        const written = writeInvoice(invoice, 'TEAPPS30');
        assert.deepEqual(essence(readInvoice(written.bytes).invoice), essence(invoice));
        assert.deepEqual(written.losses, []);
      }),
      { numRuns: 150 },
    );
  });

  test('whatever the invoice, a valid document or the reason', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(TEAPPS_CARRIES), async (invoice) => {
        await assertValidOrRefused({ ...invoice, process: { specification: 'EN16931' } }, 'TEAPPS30');
      }),
      { numRuns: 30 },
    );
  });

  test('a sound invoice is never refused', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(TEAPPS_CARRIES), async (drawn) => {
        const invoice = { ...sound(drawn), process: { specification: 'EN16931' } };
        assert.ok(await assertValidOrRefused(invoice, 'TEAPPS30'));
      }),
      { numRuns: 30 },
    );
  });

  for (const name of ['teapps30-invoice.xml', 'teapps30-creditnote.xml']) {
    test(`${name} is valid itself and comes back with every element and attribute`, async () => {
      const bytes = fixture(name);
      assert.deepEqual(await faults(bytes), []);
      const written = convert(bytes, 'TEAPPS30');
      const version = (line: string) => !/FORMAT_VERSION/.test(line);
      assert.deepEqual(missingFrom(bytes, written.bytes).filter(version), []);
      assert.deepEqual(await faults(written.bytes), []);
    });
  }

  test('an invoice of 2.7.2 becomes a valid one of 3.0 that says the same, with its total before what is paid', async () => {
    const bytes = fixture('teapps27-interest.xml');
    assert.deepEqual(await faults(bytes), []);
    const written = convert(bytes, 'TEAPPS30');
    assert.deepEqual([written.losses, await faults(written.bytes)], [[], []]);
    assert.match(latin(written.bytes), /<INVOICE_TOTAL>\s*<AMOUNT VAT="INCLUDED" SIGN="\+">6\.75</);
    assert.deepEqual(essence(readInvoice(written.bytes).invoice.totals.withVat), '1675e-2');
  });

  for (const { name, bytes } of samples('teapps-2.7.2').filter(({ name }) => !name.includes('empty'))) {
    test(`${name} becomes 3.0 with every element and attribute`, async () => {
      const written = convert(bytes, 'TEAPPS30');
      const version = (line: string) => !/FORMAT_VERSION/.test(line);
      assert.deepEqual(missingFrom(bytes, written.bytes).filter(version), []);
      assert.deepEqual(await faults(written.bytes), []);
    });
  }

  test('Finvoice and TEAPPS carry each other, terms beyond EN 16931 among them', () => {
    const { invoice } = readInvoice(fixture('teapps30-invoice.xml'));
    const there = writeInvoice(invoice, 'FINVOICE30');
    const back = readInvoice(writeInvoice(readInvoice(there.bytes).invoice, 'TEAPPS30').bytes).invoice;
    const { attachments: _files, informationRows: _rows, ...terms } = essence(back) as Record<string, unknown>;
    const {
      attachments: _before,
      informationRows: _rowsBefore,
      ...expected
    } = essence(invoice) as Record<string, unknown>;
    assert.deepEqual(terms, expected);
  });
});
