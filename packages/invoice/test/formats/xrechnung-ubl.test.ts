import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { complete, decimal, type FormatName, type Invoice, readInvoice, writeInvoice } from '../../src/index.js';
import { invoices, UBL_CARRIES } from '../support/arbitraries.js';
import { withDiscounts, withParts } from '../support/beyond.js';
import { essence } from '../support/essence.js';
import { fixture, samples } from '../support/files.js';
import { faults, officialFaults } from '../support/judge.js';
import { refusal } from '../support/refusal.js';
import { soundForXrechnung, withoutPercentages } from '../support/sound.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const german = (drawn: Invoice) => withoutPercentages(soundForXrechnung(drawn));

async function assertKept(invoice: Invoice, format: FormatName): Promise<void> {
  const { bytes, losses } = writeInvoice(invoice, format);
  assert.deepEqual(losses, []);
  assert.deepEqual(essence(readInvoice(bytes).invoice), essence(complete(invoice)));
  assert.deepEqual(await faults(bytes), []);
  assert.deepEqual((await officialFaults(bytes)) ?? [], []);
}

/** An invoice of a German seller, with what XRechnung demands. */
function germanInvoice(): Invoice {
  const drawn = fc.sample(invoices(UBL_CARRIES), { seed: 7, numRuns: 1 })[0];
  assert.ok(drawn);
  const { paymentTerms: _terms, ...invoice } = german({ ...drawn, kind: 'invoice', typeCode: '380' });
  return invoice;
}

describe('the extension of XRechnung', () => {
  for (const format of ['XRECHNUNG30EXTUBL', 'XRECHNUNG23EXTUBL'] as const) {
    test(`${format}: parts of lines and amounts for others are kept, in a valid document`, async () => {
      const drawn = withParts(invoices(UBL_CARRIES).map(german));
      await fc.assert(
        fc.asyncProperty(drawn, (invoice) => assertKept(invoice, format)),
        { numRuns: 25, endOnFailure: true },
      );
    });
  }

  test('without the extension, amounts for others are refused, as the amount due would not add up', () => {
    const invoice = germanInvoice();
    const thirdPartyPayments = [{ type: 'Pfand', amount: decimal(2500n, 2), description: 'Leergut' }];
    const { totals, ...rest } = invoice;
    const { payable: _payable, ...open } = totals;
    for (const format of ['XRECHNUNG30UBL', 'EN16931UBL', 'XRECHNUNG30CII'] as const) {
      const { details } = refusal(() => writeInvoice({ ...rest, totals: open, thirdPartyPayments }, format));
      assert.ok(
        details.some(({ rule, path }) => rule === 'BR-CO-16' && path === 'thirdPartyPayments'),
        format,
      );
    }
  });

  test('parts of lines are told as lost where a format has no place for them', () => {
    const invoice = germanInvoice();
    const [line, ...others] = invoice.lines;
    assert.ok(line);
    const parted = { ...invoice, lines: [{ ...line, subLines: [{ ...line, id: '1.1' }] }, ...others] };
    const { losses } = writeInvoice(parted, 'XRECHNUNG30UBL');
    assert.ok(losses.length > 0 && losses.every(({ path }) => path.startsWith('lines[0].subLines[0]')));
  });

  test('what the extension demands is refused by name', () => {
    const invoice = germanInvoice();
    const [line] = invoice.lines;
    assert.ok(line);
    const { vat: _vat, ...bare } = line;
    const wrong: Invoice = {
      ...invoice,
      lines: [{ ...line, subLines: [bare] }, ...invoice.lines.slice(1)],
      thirdPartyPayments: [{ type: '', amount: decimal(100n, 2) }],
      totals: { ...invoice.totals, payable: decimal(1n, 2) },
    };
    const rules = refusal(() => writeInvoice(wrong, 'XRECHNUNG30EXTUBL')).details.map(({ rule }) => rule);
    assert.deepEqual(new Set(rules), new Set(['BR-DEX-03', 'BR-DEX-09', 'BR-DEX-10', 'BR-DEX-12']));
  });

  test('samples of the extension keep their parts and payments', async () => {
    let seen = 0;
    for (const { bytes } of samples('xrechnung-3.0')) {
      if (!/SubInvoiceLine|PrepaidPayment/.test(text(bytes)) || !text(bytes).includes('oasis')) continue;
      const { invoice, format } = readInvoice(bytes);
      assert.equal(format, 'XRECHNUNG30EXTUBL');
      assert.ok(invoice.thirdPartyPayments?.length || invoice.lines.some(({ subLines }) => subLines?.length));
      const written = writeInvoice(invoice, format).bytes;
      assert.deepEqual(essence(readInvoice(written).invoice), essence(invoice));
      seen += 1;
    }
    assert.ok(seen > 0 || samples('xrechnung-3.0').length === 0);
  });
});

describe('cash discounts in payment terms', () => {
  test('they are written in the notation of XRechnung after the words, and read back', async () => {
    await fc.assert(
      fc.asyncProperty(withDiscounts(invoices(UBL_CARRIES).map(german)), (invoice) => {
        const paymentTerms = invoice.paymentTerms?.startsWith('#') ? 'Zahlbar bald' : invoice.paymentTerms;
        return assertKept({ ...invoice, ...(paymentTerms ? { paymentTerms } : {}) }, 'XRECHNUNG30UBL');
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('their line ends with a line break, with two decimals', () => {
    const cashDiscounts = [{ days: 14, percentage: decimal(25n, 1) }];
    const invoice = { ...germanInvoice(), paymentTerms: 'Zahlbar in 30 Tagen.', cashDiscounts };
    const document = text(writeInvoice(invoice, 'XRECHNUNG30UBL').bytes);
    assert.match(document, /<cbc:Note>Zahlbar in 30 Tagen\.\n#SKONTO#TAGE=14#PROZENT=2\.50#\n<\/cbc:Note>/);
  });

  test('discounts that it cannot say are told as lost', () => {
    const cashDiscounts = [{ date: '2026-10-01', amount: decimal(500n, 2) }];
    const { losses } = writeInvoice({ ...germanInvoice(), cashDiscounts }, 'XRECHNUNG30UBL');
    assert.deepEqual(
      losses.map(({ path, what }) => [path, what]),
      [
        ['cashDiscounts[0].date', 'dropped'],
        ['cashDiscounts[0].amount', 'dropped'],
      ],
    );
  });
});

describe('what XRechnung demands', () => {
  test('a Finnish invoice without contact and Leitweg-ID is refused with every reason', () => {
    const { buyerReference: _none, ...invoice } = readInvoice(fixture('bis3-invoice-fi.xml')).invoice;
    const { contact: _contact, ...seller } = invoice.seller;
    const { code, details } = refusal(() => writeInvoice({ ...invoice, seller }, 'XRECHNUNG30UBL'));
    assert.equal(code, 'not_representable');
    for (const [rule, path, message] of [
      ['BR-DE-15', 'buyerReference', /BT-10/],
      ['BR-DE-2', 'seller.contact', /BG-6/],
    ] as const) {
      const found = details.find((one) => one.rule === rule);
      assert.equal(found?.path, path);
      assert.match(found?.message ?? '', message);
    }
  });
});
