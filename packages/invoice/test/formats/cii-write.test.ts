import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Invoice, readInvoice, writeInvoice } from '../../src/index.js';
import { fixture } from '../support/files.js';
import { missingFrom } from '../support/flatten.js';
import { faults, officialFaults } from '../support/judge.js';

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('writing a Cross Industry Invoice', () => {
  test('a document of the same format comes back with every element and attribute, and valid', async () => {
    const bytes = fixture('xrechnung30-cii-invoice.xml');
    const written = writeInvoice(readInvoice(bytes).invoice, 'XRECHNUNG30CII');
    assert.deepEqual(missingFrom(bytes, written.bytes), []);
    assert.deepEqual(missingFrom(written.bytes, bytes), []);
    assert.deepEqual(written.losses, []);
    assert.deepEqual(await faults(written.bytes), []);
    assert.deepEqual((await officialFaults(written.bytes)) ?? [], []);
  });

  test('cash discounts become lines of the payment terms in the notation of XRechnung', () => {
    const { invoice } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));
    const discounted: Invoice = {
      ...invoice,
      paymentTerms: 'Zahlbar netto bis 17.10.2026',
      cashDiscounts: [{ days: 7, percentage: { units: 3n, scale: 0 } }, { amount: { units: 100n, scale: 2 } }],
    };
    const { bytes, losses } = writeInvoice(discounted, 'XRECHNUNG30CII');
    assert.match(textOf(bytes), /17\.10\.2026\n#SKONTO#TAGE=7#PROZENT=3\.00#\n</);
    assert.deepEqual(
      losses.map(({ path }) => path),
      ['cashDiscounts[1].amount'],
    );
  });

  test('accounts of a second credit transfer join the first; another way to pay is reported as lost', () => {
    const { invoice } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));
    const [first] = invoice.payments;
    assert.ok(first);
    const transfer = { meansCode: '30', creditTransfers: [{ account: 'SE4550000000058398257466' }] };
    const debit = { meansCode: '59', creditTransfers: [], directDebit: { mandateReference: 'M-1' } };
    const { bytes, losses } = writeInvoice({ ...invoice, payments: [first, transfer, debit] }, 'EN16931CII');
    const [only, ...others] = readInvoice(bytes).invoice.payments;
    assert.equal(others.length, 0);
    assert.equal(only?.creditTransfers.length, 3);
    assert.deepEqual(losses.map(({ path }) => path).sort(), [
      'payments[1].meansCode',
      'payments[2].directDebit.mandateReference',
      'payments[2].meansCode',
    ]);
  });

  test('preceding invoices beyond the one that the schema has room for are told in a note', () => {
    const { invoice } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));
    const two = [...invoice.precedingInvoices, { number: 'NE-2026-2902', issueDate: '2026-08-20' }];
    const { bytes, losses } = writeInvoice({ ...invoice, precedingInvoices: two }, 'EN16931CII');
    assert.ok(losses.every(({ what }) => what === 'moved to free text'));
    assert.deepEqual(
      losses.map(({ term }) => term),
      ['BT-25', 'BT-26'],
    );
    assert.match(textOf(bytes), /NE-2026-2902 \(2026-08-20\)/);
  });

  test('what makes a valid document impossible is refused, all reasons at once', () => {
    const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
    const { contact: _contact, ...seller } = invoice.seller;
    const { buyerReference: _reference, ...rest } = invoice;
    assert.throws(
      () => writeInvoice({ ...rest, seller }, 'XRECHNUNG30CII'),
      (error: unknown) => {
        assert.ok(error instanceof Error && 'code' in error && 'details' in error && Array.isArray(error.details));
        assert.equal(error.code, 'not_representable');
        const reasons = error.details.map(({ term, rule }) => `${rule} ${term ?? ''}`.trim());
        assert.deepEqual(reasons, ['BR-DE-2', 'BR-DE-15 BT-10']);
        return true;
      },
    );
  });

  test('clean vehicles: the scheme of vehicle categories is taken in their specification only', () => {
    const specification = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0';
    const { invoice } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));
    const [line] = invoice.lines;
    assert.ok(line);
    line.item.classifications = [{ value: 'M1', scheme: 'CVD' }];
    line.item.attributes = [{ name: 'cva', value: 'clean' }];
    assert.throws(() => writeInvoice(invoice, 'XRECHNUNG30CII'), /BR-CL-13/);
    const vehicles = {
      ...invoice,
      process: { specification: `${specification}#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9` },
    };
    assert.match(textOf(writeInvoice(vehicles, 'XRECHNUNG30CII').bytes), /cvd_0\.9</);
    line.item.attributes = [{ name: 'cva', value: 'dirty' }];
    assert.throws(() => writeInvoice(vehicles, 'XRECHNUNG30CII'), /BR-DE-CVD-05/);
  });

  test('the extension takes registers of digital health applications, XRechnung itself does not', () => {
    const { invoice } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));
    const healthy = { ...invoice, buyer: { ...invoice.buyer, identifiers: [{ value: '12345', scheme: 'XR01' }] } };
    assert.throws(() => writeInvoice(healthy, 'XRECHNUNG30CII'), /BR-CL-10/);
    assert.deepEqual(writeInvoice(healthy, 'XRECHNUNG30EXTCII').losses, []);
  });
});
