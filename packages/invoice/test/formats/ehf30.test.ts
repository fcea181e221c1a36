import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDecimal, type Invoice, identify, readInvoice, writeInvoice } from '../../src/index.js';
import { essence } from '../support/essence.js';
import { fixture, samples } from '../support/files.js';
import { faults, officialFaults } from '../support/judge.js';
import { refusal } from '../support/refusal.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const bytes = (document: string) => new Uint8Array(Buffer.from(document, 'utf8'));

describe('EHF Billing 3.0 is Peppol BIS Billing 3.0 with the rules for Norwegian sellers', () => {
  const { invoice, format } = readInvoice(fixture('bis3-invoice-no.xml'));

  test('a Norwegian invoice is written again, valid, with KID, account and Foretaksregisteret', async () => {
    assert.equal(format, 'PEPPOLBIS30');
    const written = writeInvoice(invoice, 'PEPPOLBIS30').bytes;
    assert.deepEqual(await faults(written), []);
    assert.deepEqual((await officialFaults(written)) ?? [], []);
    const again = readInvoice(written).invoice;
    assert.deepEqual(essence(again), essence(invoice));
    assert.equal(again.seller.taxRegistration, 'Foretaksregisteret');
    assert.equal(again.payments[0]?.remittanceInformation, '202600425');
  });

  test('the number of VAT that a register of another format gives gets its form (NO-R-001)', () => {
    const seller = { ...invoice.seller, vatIdentifier: 'NO 919 876 549' };
    const written = readInvoice(writeInvoice({ ...invoice, seller }, 'PEPPOLBIS30').bytes).invoice;
    assert.equal(written.seller.vatIdentifier, 'NO919876549MVA');
  });

  test('a number with a wrong check digit is refused by name', () => {
    const seller = { ...invoice.seller, vatIdentifier: 'NO919876540MVA' };
    const { details } = refusal(() => writeInvoice({ ...invoice, seller }, 'PEPPOLBIS30'));
    assert.deepEqual(
      details.map(({ rule, path, term }) => [rule, path, term]),
      [['NO-R-001', 'seller.vatIdentifier', 'BT-31']],
    );
  });
});

describe('reading EHF Reminder 3.0', () => {
  const MARK =
    'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0#conformant#urn:fdc:anskaffelser.no:2019:ehf:reminder:3.0';
  const reminder = bytes(
    text(fixture('bis3-invoice-no.xml'))
      .replace(/(<cbc:CustomizationID>)[^<]*/, `$1${MARK}`)
      .replace(/ *<cbc:InvoiceTypeCode>.*\n/, '')
      .replace(
        /( *)<cac:AccountingSupplierParty>/,
        '$1<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>20260017</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>\n$&',
      ),
  );

  test('it is a reminder of the invoices that it names', () => {
    const { invoice, format } = readInvoice(reminder);
    assert.deepEqual([format, invoice.purpose, invoice.typeCode], ['EHF30REMINDER', 'reminder', '']);
    assert.deepEqual(invoice.precedingInvoices, [{ number: '20260017' }]);
    assert.equal(invoice.totals.payable && formatDecimal(invoice.totals.payable), '5745.00');
  });

  test('it is told from an invoice, and not written', () => {
    assert.equal(identify(reminder).format, 'EHF30REMINDER');
    assert.equal(refusal(() => writeInvoice({} as Invoice, 'EHF30REMINDER')).code, 'format_not_written');
  });

  test('the published reminders are read', () => {
    for (const { name, bytes: sample } of samples('ehf-3.0').filter(({ name }) => /Reminder/.test(name))) {
      const { invoice } = readInvoice(sample);
      assert.equal(invoice.purpose, 'reminder', name);
      assert.equal(invoice.precedingInvoices.length, 1, name);
      assert.ok(
        invoice.charges.some(({ reason }) => reason === 'Late payment'),
        name,
      );
    }
  });
});
