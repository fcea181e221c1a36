import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  complete,
  decimal,
  type FormatName,
  formatDecimal,
  type Invoice,
  readInvoice,
  writeInvoice,
} from '../../src/index.js';
import { essence } from '../support/essence.js';
import { fixture } from '../support/files.js';
import { faults, officialFaults } from '../support/judge.js';

const utf8 = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
const credit = readInvoice(fixture('bis3-creditnote-fi.xml')).invoice;

/** The document of an invoice and what it says when it is read; valid by both sets of rules, and nothing lost. */
async function there(of: Invoice, format: FormatName = 'PEPPOLBIS30'): Promise<{ document: string; again: Invoice }> {
  const { bytes, losses } = writeInvoice(of, format);
  assert.deepEqual(losses, []);
  assert.deepEqual(await faults(bytes), []);
  assert.deepEqual((await officialFaults(bytes)) ?? [], []);
  const again = readInvoice(bytes).invoice;
  assert.deepEqual(essence(again), essence(complete(of)));
  return { document: utf8(bytes), again };
}

describe('ways to pay in UBL', () => {
  const account = 'FI2112345600000785';
  const cases: [name: string, payment: Invoice['payments'][number], parts: RegExp[]][] = [
    [
      'a Finnish reference',
      {
        meansCode: '30',
        remittanceInformation: '20260917007',
        creditTransfers: [{ account, serviceProvider: 'NDEAFIHH' }],
      },
      [/<cbc:PaymentID>20260917007<\/cbc:PaymentID>/],
    ],
    [
      'an RF reference',
      { meansCode: '58', remittanceInformation: 'RF18539007547034', creditTransfers: [{ account }] },
      [/<cbc:PaymentID>RF18539007547034<\/cbc:PaymentID>/],
    ],
    [
      'a Swedish bankgiro with OCR',
      {
        meansCode: '30',
        remittanceInformation: '50070018',
        creditTransfers: [{ account: '52022006', serviceProvider: 'SE:BANKGIRO' }],
      },
      [/<cbc:ID>52022006<\/cbc:ID>\s*<cac:FinancialInstitutionBranch>\s*<cbc:ID>SE:BANKGIRO</],
    ],
    [
      'a direct debit',
      {
        meansCode: '59',
        meansText: 'SEPA',
        creditTransfers: [],
        directDebit: { mandateReference: 'M-1', creditorIdentifier: 'FI61ZZZ15606612', debitedAccount: account },
      },
      [/<cbc:ID schemeID="SEPA">FI61ZZZ15606612</, /<cac:PaymentMandate>\s*<cbc:ID>M-1</, /name="SEPA"/],
    ],
    [
      'a card',
      {
        meansCode: '48',
        creditTransfers: [],
        card: { primaryAccountNumber: '1234', network: 'VISA', holderName: 'A B' },
      },
      [/<cbc:PrimaryAccountNumberID>1234</, /<cbc:NetworkID>VISA</],
    ],
    [
      'two accounts',
      { meansCode: '30', creditTransfers: [{ account }, { account: 'SE4550000000058398257466', accountName: 'SEK' }] },
      [/<cac:PaymentMeans>.*<cac:PaymentMeans>/s],
    ],
  ];
  for (const [name, payment, parts] of cases) {
    test(name, async () => {
      const { document } = await there({ ...invoice, payments: [payment] });
      for (const part of parts) assert.match(document, part);
    });
  }
});

describe('credit notes in UBL', () => {
  test('amounts of an invoice with a negative sum keep their signs, in an invoice', async () => {
    const [line, ...others] = invoice.lines;
    const quantity = { value: decimal(-100), unit: line?.quantity?.unit ?? 'C62' };
    const returned = {
      ...line,
      quantity,
      allowances: [],
      charges: [],
      price: { net: decimal(100) },
      netAmount: decimal(-10_000),
    };
    const { document, again } = await there(
      complete({
        ...invoice,
        lines: [returned as never, ...others],
        allowances: [],
        charges: [],
        totals: {},
        vatBreakdown: reasons(),
      }),
    );
    assert.match(document, /<Invoice /);
    assert.ok((again.totals.payable?.units ?? 0n) < 0n);
  });

  test('a credit note has positive amounts, its due date with the payment, its project as a reference of type 50', async () => {
    const { document } = await there({ ...credit, projectReference: 'PRJ-1', dueDate: '2026-11-01' });
    assert.match(document, /<cbc:DocumentTypeCode>50</);
    assert.match(document, /<cbc:PaymentDueDate>2026-11-01</);
    assert.doesNotMatch(document, />-\d/);
  });

  test('a credit note with nothing to pay by keeps its due date', async () => {
    const { again } = await there({ ...credit, payments: [], dueDate: '2026-11-01' });
    assert.deepEqual([again.dueDate, again.payments], ['2026-11-01', []]);
  });
});

describe('what belongs to an invoice besides', () => {
  test('files inside the document and by address', async () => {
    const bytes = new Uint8Array(Buffer.from('%PDF-1.7 …'));
    const attachments = [
      { reference: 'A', description: 'Erittely', content: { mimeType: 'application/pdf', fileName: 'e.pdf', bytes } },
      { reference: 'B', externalLocation: 'https://havukoski.example/b.pdf' },
    ];
    const { document, again } = await there({ ...invoice, attachments });
    assert.match(document, /<cbc:EmbeddedDocumentBinaryObject mimeCode="application\/pdf" filename="e.pdf">/);
    assert.match(document, /<cbc:URI>https:\/\/havukoski.example\/b.pdf</);
    assert.deepEqual(again.attachments[0]?.content?.bytes, bytes);
  });

  test('VAT in the currency of accounting is a total of its own', async () => {
    const totals = { ...invoice.totals, vatInTaxCurrency: decimal(512345n, 2) };
    const { document } = await there({ ...invoice, taxCurrency: 'SEK', totals });
    assert.match(document, /<cbc:TaxAmount currencyID="SEK">5123.45</);
  });

  test('what is paid already and the rounding are counted in what is due', async () => {
    const totals = { paid: decimal(1000n, 2), rounding: decimal(4n, 2) };
    const { document, again } = await there(complete({ ...invoice, totals, vatBreakdown: reasons() }));
    assert.match(document, /<cbc:PrepaidAmount currencyID="EUR">10.00</);
    assert.match(document, /<cbc:PayableRoundingAmount currencyID="EUR">0.04</);
    assert.equal(formatDecimal(again.totals.payable ?? decimal(0)), '2514.60');
  });

  test('what the specification has no term for stays with documents of the same format', async () => {
    const document = utf8(fixture('bis3-invoice-fi.xml')).replace(
      /(\s*)(<cac:AccountingSupplierParty>\s*<cac:Party>)/,
      '$1$2<cbc:WebsiteURI>https://havukoski.example</cbc:WebsiteURI>',
    );
    const { invoice: read } = readInvoice(new Uint8Array(Buffer.from(document)));
    assert.match((await there(read)).document, /<cbc:WebsiteURI>https:\/\/havukoski.example</);
    assert.doesNotMatch(utf8(writeInvoice(read, 'EN16931UBL').bytes), /WebsiteURI/);
  });
});

/** Groups that give reasons for exemption alone. */
function reasons(): Invoice['vatBreakdown'] {
  return invoice.vatBreakdown
    .filter(({ exemptionReason }) => exemptionReason)
    .map(({ taxableAmount: _taxable, taxAmount: _tax, ...group }) => group);
}

describe('EN 16931 in UBL without more', () => {
  test('the mark is that of the standard alone', async () => {
    const { document } = await there({ ...invoice, process: {} }, 'EN16931UBL');
    assert.match(document, /<cbc:CustomizationID>urn:cen.eu:en16931:2017<\/cbc:CustomizationID>/);
    assert.equal(readInvoice(new Uint8Array(Buffer.from(document))).format, 'EN16931UBL');
  });
});
