import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormatError, formatDecimal, readInvoice, writeInvoice } from '../../src/index.js';
import { assertArithmetic } from '../support/arithmetic.js';
import { fixture } from '../support/files.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const bytes = (document: string) => new Uint8Array(Buffer.from(document, 'utf8'));

describe('reading Peppol BIS Billing 3.0', () => {
  const { invoice, format } = readInvoice(fixture('bis3-invoice-fi.xml'));

  test('the head of the document', () => {
    assert.equal(format, 'PEPPOLBIS30');
    const { kind, number, issueDate, dueDate, typeCode, currency, taxPointDate, buyerReference } = invoice;
    assert.deepEqual(
      { kind, number, issueDate, dueDate, typeCode, currency, taxPointDate, buyerReference },
      {
        kind: 'invoice',
        number: '2026-0917',
        issueDate: '2026-09-17',
        dueDate: '2026-10-01',
        typeCode: '380',
        currency: 'EUR',
        taxPointDate: '2026-08-31',
        buyerReference: 'KP220-LAHTINEN',
      },
    );
    assert.deepEqual(invoice.notes, [
      { subjectCode: 'AAI', text: 'Kiitos tilauksesta! Huoltokäyntien erittely on liitteenä.' },
    ]);
    assert.deepEqual(invoice.invoicedObject, { value: 'KOHDE-0042', scheme: 'AVE' });
    assert.deepEqual(invoice.precedingInvoices, [{ number: '2026-0854', issueDate: '2026-08-14' }]);
    const { purchaseOrderReference, salesOrderReference, contractReference, projectReference } = invoice;
    assert.deepEqual(
      [purchaseOrderReference, salesOrderReference, contractReference, projectReference],
      ['OT-88213', 'MT-5521', 'PUITE-17/2025', 'PRJ-4407'],
    );
  });

  test('the parties with their addresses and registrations', () => {
    assert.deepEqual(invoice.seller.electronicAddress, { value: '003739871209', scheme: '0216' });
    assert.equal(invoice.seller.vatIdentifier, 'FI39871209');
    assert.deepEqual(invoice.seller.legalRegistration, { value: '3987120-9', scheme: '0212' });
    assert.equal(invoice.seller.address?.line3, 'PL 31');
    assert.equal(invoice.delivery?.partyName, 'Työmaa Satamaranta');
    assert.equal(invoice.buyer.contact?.email, 'eero.lahtinen@rantakyla.example');
  });

  test('two accounts are one way to pay', () => {
    assert.equal(invoice.payments.length, 1);
    const [payment] = invoice.payments;
    assert.equal(payment?.remittanceInformation, '20260917007');
    assert.deepEqual(
      payment?.creditTransfers.map(({ account, serviceProvider }) => [account, serviceProvider]),
      [
        ['FI1710003000123457', 'NDEAFIHH'],
        ['FI4452994020198769', 'OKOYFIHH'],
      ],
    );
  });

  test('lines with allowances, charges, prices and attributes, all amounts exact', () => {
    assertArithmetic(invoice);
    const [laser, , coffee] = invoice.lines;
    assert.equal(formatDecimal(laser?.allowances[0]?.percentage ?? { units: 0n, scale: 0 }), '10');
    assert.equal(laser?.charges[0]?.reasonCode, 'PC');
    assert.deepEqual(laser?.price.gross, { units: 42000n, scale: 2 });
    assert.deepEqual(laser?.item.classifications, [{ value: '41114202', scheme: 'TSP', schemeVersion: '26.0801' }]);
    assert.deepEqual(laser?.item.attributes, [
      { name: 'Väri', value: 'Keltainen' },
      { name: 'Takuu', value: '36 kk' },
    ]);
    assert.deepEqual(coffee?.price.baseQuantity, { value: { units: 10n, scale: 0 }, unit: 'KGM' });
  });

  test('an embedded file comes out with its bytes', () => {
    const content = invoice.attachments[0]?.content;
    assert.equal(content?.fileName, 'tunnit-2026-08.csv');
    assert.match(Buffer.from(content?.bytes ?? []).toString('utf8'), /^paiva;tekija;tunnit\n/);
  });

  test('the root element decides that a document is a credit note, and its amounts are positive', () => {
    const credit = readInvoice(fixture('bis3-creditnote-fi.xml')).invoice;
    assert.equal(credit.kind, 'creditNote');
    assert.equal(formatDecimal(credit.totals.withVat ?? { units: 0n, scale: 0 }), '451.80');
    assert.equal(credit.dueDate, '2026-10-08');
    assert.equal(credit.projectReference, 'PRJ-4407');
    assertArithmetic(credit);
  });

  test('Norwegian documents keep Foretaksregisteret and the KID', () => {
    const norwegian = readInvoice(fixture('bis3-invoice-no.xml')).invoice;
    assert.equal(norwegian.seller.taxRegistration, 'Foretaksregisteret');
    assert.equal(norwegian.payments[0]?.remittanceInformation, '202600425');
    assertArithmetic(norwegian);
  });

  test('every value that cannot be read is reported at once, with path and line', () => {
    const broken = text(fixture('bis3-invoice-fi.xml'))
      .replace('<cbc:IssueDate>2026-09-17<', '<cbc:IssueDate>2026-02-30<')
      .replace('>2524.56<', '>2 524,56<');
    assert.throws(
      () => readInvoice(bytes(broken)),
      (error: unknown) => {
        assert.ok(error instanceof FormatError);
        assert.equal(error.code, 'invalid_value');
        assert.equal(error.details.length, 2);
        const [date, sum] = error.details;
        assert.match(date?.message ?? '', /2026-02-30/);
        assert.match(date?.path ?? '', /IssueDate/);
        assert.equal(date?.line, 7);
        assert.match(sum?.path ?? '', /TaxInclusiveAmount/);
        return true;
      },
    );
  });

  test('a document without its demanded terms is read, for the check of content to judge', () => {
    const bare = text(fixture('bis3-invoice-fi.xml')).replace(/<cbc:IssueDate>.*?<\/cbc:IssueDate>/, '');
    assert.equal(readInvoice(bytes(bare)).invoice.issueDate, '');
  });
});

describe('writing Peppol BIS Billing 3.0', () => {
  test('totals and codes that the invoice leaves open are computed', () => {
    const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
    const expected = invoice.totals;
    // A reason for exemption cannot be computed: the group that has one stays, without its amounts.
    const vatBreakdown = invoice.vatBreakdown
      .filter(({ exemptionReason }) => exemptionReason)
      .map(({ taxableAmount: _taxable, taxAmount: _tax, ...group }) => group);
    const open = { ...invoice, typeCode: '', totals: { paid: { units: 50000n, scale: 2 } }, vatBreakdown };
    const written = readInvoice(writeInvoice(open, 'PEPPOLBIS30').bytes).invoice;
    assert.deepEqual(written.totals, expected);
    assert.equal(written.vatBreakdown.length, invoice.vatBreakdown.length);
    assert.equal(written.typeCode, '380');
    assertArithmetic(written);
  });

  test('the electronic address that Peppol demands follows from a Finnish business id when none is given', () => {
    const { invoice } = readInvoice(fixture('finvoice30-soap.xml'));
    const { electronicAddress: _sender, ...seller } = invoice.seller;
    const open = { ...invoice, seller, buyerReference: 'KP220' };
    const written = readInvoice(writeInvoice(open, 'PEPPOLBIS30').bytes).invoice;
    assert.deepEqual(written.seller.electronicAddress, { value: '003739752066', scheme: '0216' });
    assert.deepEqual(written.buyer.electronicAddress, { value: 'FI4452994020198769', scheme: '9918' });
  });

  test('a sales order number without an order number is written beside NA and read back alone', () => {
    const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
    const { purchaseOrderReference: _none, ...rest } = invoice;
    const written = writeInvoice(rest, 'PEPPOLBIS30');
    assert.match(text(written.bytes), /<cbc:ID>NA<\/cbc:ID>/);
    const again = readInvoice(written.bytes).invoice;
    assert.deepEqual([again.purchaseOrderReference, again.salesOrderReference], [undefined, 'MT-5521']);
  });
});
