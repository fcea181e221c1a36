import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDecimal, identify, readInvoice, writeInvoice } from '../../src/index.js';
import { assertArithmetic } from '../support/arithmetic.js';
import { fixture } from '../support/files.js';
import { assertValidOrRefused } from '../support/verdict.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const bytes = (document: string) => new Uint8Array(Buffer.from(document, 'utf8'));

describe('reading EHF 2.0', () => {
  const { invoice, format } = readInvoice(fixture('ehf20-invoice.xml'));

  test('registers by the names of their schemes', () => {
    assert.equal(format, 'EHF20');
    const { seller, buyer } = invoice;
    assert.deepEqual(seller.electronicAddress, { value: '919876549', scheme: '0192' });
    assert.deepEqual(seller.identifiers, [{ value: '7080000985449', scheme: '0088' }]);
    assert.deepEqual(seller.legalRegistration, { value: '919876549', scheme: '0192' });
    assert.deepEqual(buyer.electronicAddress, { value: '993123455', scheme: '0192' });
    assert.equal(seller.vatIdentifier, 'NO919876549MVA');
    assert.equal(seller.taxRegistration, 'Foretaksregisteret');
  });

  test('what stood elsewhere before EN 16931: references, due date, house number, post box, bank', () => {
    assert.equal(invoice.buyerReference, 'Ødegård');
    assert.equal(invoice.seller.contact?.name, 'Ingrid Sørli');
    assert.equal(invoice.dueDate, '2018-04-11');
    assert.deepEqual(invoice.seller.address, {
      line1: 'Bryggegata 7',
      line2: '12',
      city: 'Å',
      postCode: '8392',
      country: 'NO',
    });
    const [payment] = invoice.payments;
    assert.equal(payment?.remittanceInformation, '202600425');
    assert.deepEqual(payment?.creditTransfers, [{ account: '15034567899', serviceProvider: 'SNOWNO22XXX' }]);
    assert.equal(invoice.attachments[0]?.description, 'Timeliste');
    assert.equal(text(invoice.attachments[0]?.content?.bytes ?? new Uint8Array()), 'dato;timer\n');
  });

  test('codes of the lists of its time: rates by a category, reasons, items', () => {
    assertArithmetic(invoice);
    assert.deepEqual(
      invoice.vatBreakdown.map(({ category: { code, rate } }) => [code, rate && formatDecimal(rate)]),
      [
        ['S', '25'],
        ['S', '15'],
      ],
    );
    assert.deepEqual([invoice.charges[0]?.reason, invoice.charges[0]?.reasonCode], ['Frakt', undefined]);
    assert.deepEqual(invoice.lines[0]?.item.standardIdentifier, { value: '7038010009457', scheme: '0160' });
  });

  test('a valid Peppol BIS Billing 3.0 document comes of it', async () => {
    assert.equal(await assertValidOrRefused(invoice, 'PEPPOLBIS30'), true);
    const written = readInvoice(writeInvoice(invoice, 'PEPPOLBIS30').bytes).invoice;
    assert.deepEqual(written.totals, invoice.totals);
  });
});

describe('reading SI-UBL 1', () => {
  test('a credit note has positive amounts, and its references', async () => {
    const { invoice, format } = readInvoice(fixture('siubl12-creditnote.xml'));
    assert.deepEqual([format, invoice.kind], ['SIUBL12', 'creditNote']);
    assert.equal(invoice.totals.payable && formatDecimal(invoice.totals.payable), '121.00');
    assert.deepEqual(invoice.precedingInvoices, [{ number: 'F-2019-87' }]);
    assert.deepEqual(invoice.seller.electronicAddress, { value: '57151520', scheme: '0106' });
    assert.deepEqual(invoice.buyer.legalRegistration, { value: '00000001003214345000', scheme: '0190' });
    const buyer = {
      ...invoice.buyer,
      address: { line1: 'Markt 1', city: 'Delft', postCode: '2611 GS', country: 'NL' },
    };
    const whole = { ...invoice, buyer, buyerReference: 'AFD-7' };
    assert.equal(await assertValidOrRefused(whole, 'SIUBL20'), true);
  });
});

describe('the rest of the family', () => {
  const MARKS = {
    PEPPOLBIS20: 'urn:www.cenbii.eu:transaction:biitrns010:ver2.0:extended:urn:www.peppol.eu:bis:peppol5a:ver2.0',
    SIUBL11:
      'urn:www.cenbii.eu:transaction:biitrns010:ver2.0:extended:urn:www.peppol.eu:bis:peppol4a:ver2.0:extended:urn:www.simplerinvoicing.org:si:si-ubl:ver1.1.x',
  } as const;
  for (const [format, mark] of Object.entries(MARKS)) {
    test(`${format} is read by the same rules`, () => {
      const document = text(fixture('ehf20-invoice.xml')).replace(/(<cbc:CustomizationID>)[^<]*/, `$1${mark}`);
      assert.equal(identify(bytes(document)).format, format);
      const { invoice } = readInvoice(bytes(document));
      assert.deepEqual(invoice.seller.electronicAddress, { value: '919876549', scheme: '0192' });
      assert.equal(invoice.dueDate, '2018-04-11');
    });
  }
});
