import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { complete, decimal, type Invoice, identify, readInvoice, writeInvoice } from '../../src/index.js';
import { invoices, UBL_CARRIES } from '../support/arbitraries.js';
import { withGAccount } from '../support/beyond.js';
import { essence } from '../support/essence.js';
import { faults, officialFaults } from '../support/judge.js';
import { refusal } from '../support/refusal.js';
import { soundForNlcius, soundForPeppol } from '../support/sound.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const EXTENSION = '#compliant#urn:fdc:nen.nl:nlcius:v1.0#conformant#urn:fdc:nen.nl:gaccount:v1.0';

/** An invoice that is paid in two parts, one of them to a blocked account. */
function divided(): Invoice {
  const invoice = fc.sample(withGAccount(invoices(UBL_CARRIES).map(soundForNlcius)), { seed: 3, numRuns: 1 })[0];
  return invoice ?? assert.fail('nothing drawn');
}

describe('the G-account extension of SI-UBL 2.0', () => {
  test('two named payments with their amounts are kept, in a valid document of the extension', async () => {
    await fc.assert(
      fc.asyncProperty(withGAccount(invoices(UBL_CARRIES).map(soundForNlcius)), async (invoice) => {
        const { bytes, losses } = writeInvoice(invoice, 'SIUBL20');
        assert.deepEqual(losses, []);
        assert.equal(identify(bytes).format, 'SIUBL20');
        assert.deepEqual(essence(readInvoice(bytes).invoice), essence(complete(invoice)));
        assert.deepEqual(await faults(bytes), []);
        assert.deepEqual((await officialFaults(bytes)) ?? [], []);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('the names and amounts stand where the extension has them', () => {
    const document = text(writeInvoice(divided(), 'SIUBL20').bytes);
    assert.ok(document.includes(EXTENSION));
    assert.equal([...document.matchAll(/<cac:PaymentMeans>\s*<cbc:ID>(GACCOUNT|REST)</g)].length, 2);
    assert.equal([...document.matchAll(/<cbc:PaymentMeansID>(GACCOUNT|REST)</g)].length, 2);
  });

  test('each rule of the extension is refused by name', () => {
    const invoice = divided();
    const [first, second] = invoice.payments;
    assert.ok(first && second);
    const { amount: _amount, ...without } = second;
    const { id: _id, ...unnamed } = second;
    for (const [rule, changed] of [
      ['BR-GA-1', { ...invoice, kind: 'creditNote', typeCode: '381' }],
      ['BR-GA-2', { ...invoice, payments: [{ ...first, id: 'GACCOUNT' }] }],
      ['BR-GA-3', { ...invoice, payments: [first, { ...second, amount: decimal(1n, 2) }] }],
      [
        'BR-GA-4',
        {
          ...invoice,
          payments: [
            { ...first, id: 'GACCOUNT' },
            { ...without, id: 'REST' },
          ],
        },
      ],
      ['BR-GA-5', { ...invoice, payments: [{ ...first, id: 'GACCOUNT' }, unnamed] }],
      ['BR-GA-6', { ...invoice, payments: [first, second].map((one) => ({ ...one, id: 'GACCOUNT' })) }],
      ['BR-GA-7', { ...invoice, payments: [first, second].map((one) => ({ ...one, id: 'GACCOUNT' })) }],
    ] as [string, Invoice][]) {
      const { code, details } = refusal(() => writeInvoice(changed, 'SIUBL20'));
      assert.equal(code, 'not_representable');
      assert.ok(
        details.some((one) => one.rule === rule),
        `${rule}: ${details.map((one) => one.message).join('; ')}`,
      );
    }
  });

  test('payments that nobody named GACCOUNT make a plain document', () => {
    const invoice = divided();
    const payments = invoice.payments.slice(0, 1).map(({ id: _id, amount: _amount, ...payment }) => payment);
    assert.ok(!text(writeInvoice({ ...invoice, payments }, 'SIUBL20').bytes).includes('gaccount'));
  });
});

describe('what SI-UBL 2.0 demands of Dutch sellers', () => {
  const invoice = complete(soundForNlcius(fc.sample(invoices(UBL_CARRIES), { seed: 5, numRuns: 1 })[0] as Invoice));
  const seller = { ...invoice.seller, legalRegistration: { value: '5560360793', scheme: '0007' } };
  const cases: [rule: string, path: string, changed: Invoice][] = [
    ['BR-NL-1', 'seller.legalRegistration', { ...invoice, seller }],
    ['BR-NL-3', 'seller.address', { ...invoice, seller: { ...invoice.seller, address: { country: 'NL' } } }],
    ['BR-NL-10', 'buyer.legalRegistration', { ...invoice, buyer: { ...invoice.buyer, legalRegistration: undefined } }],
    ['BR-NL-12', 'payments[0].meansCode', { ...invoice, payments: [{ meansCode: '10', creditTransfers: [] }] }],
  ] as [string, string, Invoice][];
  for (const [rule, path, changed] of cases) {
    test(`${rule} is refused at ${path}`, () => {
      const { details } = refusal(() => writeInvoice(changed, 'SIUBL20'));
      assert.ok(details.some((one) => one.rule === rule && one.path === path));
    });
  }

  test('a credit note without a way to pay loses its due date, which UBL has there (BR-NL-12)', async () => {
    const { dueDate = '2026-10-01', ...rest } = invoice;
    const credit: Invoice = { ...rest, dueDate, kind: 'creditNote', typeCode: '381', payments: [] };
    const peppol = soundForPeppol(credit);
    const dutch = {
      ...peppol,
      seller: { ...invoice.seller, identifiers: [], electronicAddress: { value: '57151520', scheme: '0106' } },
      buyer: { ...invoice.buyer, identifiers: [], electronicAddress: { value: '57151520', scheme: '0106' } },
      precedingInvoices: [{ number: 'F-1' }],
      payments: [],
    };
    for (const [format, one] of [
      ['SIUBL20', credit],
      ['PEPPOLBIS30', dutch],
    ] as const) {
      const { bytes, losses } = writeInvoice(one, format);
      assert.deepEqual(
        losses.map(({ path, term }) => [path, term]),
        [['dueDate', 'BT-9']],
      );
      assert.deepEqual(await faults(bytes), []);
      assert.deepEqual((await officialFaults(bytes)) ?? [], []);
    }
  });
});
