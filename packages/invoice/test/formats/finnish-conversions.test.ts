import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { emptyInvoice, FormatError, type Invoice, readInvoice, writeInvoice } from '../../src/index.js';
import { FINVOICE_CARRIES, invoices, TEAPPS_CARRIES } from '../support/arbitraries.js';
import { disturbed } from '../support/disturbed.js';
import { besideRepository, fixture, samples } from '../support/files.js';
import { faults } from '../support/judge.js';
import { sound } from '../support/sound.js';
import { assertValidOrRefused } from '../support/verdict.js';

const WRITTEN = ['FINVOICE30', 'TEAPPS30'] as const;
const declared = (invoice: Invoice): Invoice => ({ ...invoice, process: { specification: 'EN16931' } });

function readable(bytes: Uint8Array): Invoice | undefined {
  try {
    return readInvoice(bytes).invoice;
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

const folder = besideRepository('samples');
/** Samples that are in order themselves; some of the others do not add up, or have numbers too long. */
const NEVER_REFUSED = /^(finvoice|teapps|peppol-billing)/;

describe('published invoices of every format', () => {
  for (const name of folder ? readdirSync(folder) : []) {
    test(`${name}: a valid Finvoice and a valid TEAPPS document, or the reason why there is none`, async () => {
      for (const sample of samples(name)) {
        const invoice = readable(sample.bytes);
        for (const format of invoice ? WRITTEN : []) {
          const valid = await assertValidOrRefused(invoice as Invoice, format, sample.name);
          assert.ok(valid || !NEVER_REFUSED.test(name), `${sample.name} is refused as ${format}`);
        }
      }
    });
  }
});

describe('drawn invoices that declare EN 16931', () => {
  test('give a valid Finvoice or the reason', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(FINVOICE_CARRIES), async (invoice) => {
        await assertValidOrRefused(declared(invoice), 'FINVOICE30');
      }),
      { numRuns: 30 },
    );
  });

  test('give a valid document or the reason whatever is wrong in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        invoices(TEAPPS_CARRIES),
        fc.nat(),
        fc.boolean(),
        fc.constantFrom(...WRITTEN),
        async (drawn, seed, declares, format) => {
          const invoice = disturbed(sound(drawn), seed);
          await assertValidOrRefused(declares ? declared(invoice) : invoice, format);
        },
      ),
      { numRuns: 120 },
    );
  });

  test('are never refused when they are sound', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(FINVOICE_CARRIES), async (drawn) => {
        assert.ok(await assertValidOrRefused(declared(sound(drawn)), 'FINVOICE30'));
      }),
      { numRuns: 30 },
    );
  });
});

describe('what makes a Finvoice invalid is refused with every reason', () => {
  const { invoice } = readInvoice(fixture('finvoice30-invoice.xml'));
  const reasons = (change: Partial<Invoice>): string[] => {
    try {
      writeInvoice({ ...invoice, ...change }, 'FINVOICE30');
    } catch (error) {
      if (error instanceof FormatError && error.code === 'not_representable') {
        return error.details.map(({ rule, path }) => `${rule}: ${path}`);
      }
    }
    return [];
  };
  const { totals, vatBreakdown, lines } = invoice;
  const [line] = lines;
  const [group] = vatBreakdown;
  assert.ok(line && group);

  const CASES: readonly (readonly [what: string, change: Partial<Invoice>, reason: string])[] = [
    ['no number', { number: '' }, 'Finvoice 3.0 schema: number'],
    ['a number that would have to be cut', { number: 'N-2026-09-17-0000000001' }, 'Finvoice 3.0 schema: number'],
    ['no day', { issueDate: '' }, 'Finvoice 3.0 schema: issueDate'],
    ['no currency', { currency: '' }, 'Finvoice 3.0 schema: currency'],
    [
      'a sum of 16 digits',
      { totals: { ...totals, vat: { units: 10n ** 17n, scale: 2 } } },
      'Finvoice 3.0 schema: totals.vat',
    ],
    ['no buyer', { buyer: { name: '', identifiers: [] } }, 'FIN-EN-06: buyer.name'],
    ['nothing said of when to pay', { dueDate: '', paymentTerms: '' }, 'FIN-EN-13: dueDate'],
    [
      'a total that does not add up',
      { totals: { ...totals, withVat: { units: 1n, scale: 2 } } },
      'FIN-R-001: totals.withVat',
    ],
    [
      'an amount due that does not',
      { totals: { ...totals, payable: { units: 12_345n, scale: 2 } } },
      'FIN-R-030: totals.payable',
    ],
    [
      'a VAT group without its tax',
      { vatBreakdown: [{ ...group, taxAmount: { units: 1n, scale: 0 } }, ...vatBreakdown.slice(1)] },
      'FIN-R-005: vatBreakdown[0].taxAmount',
    ],
    [
      'an exemption without its reason',
      { vatBreakdown: [...vatBreakdown, { category: { code: 'E', rate: { units: 0n, scale: 0 } } }] },
      `FIN-EN-26: vatBreakdown[${vatBreakdown.length}].exemptionReason`,
    ],
    [
      'a rate that the breakdown lacks',
      { lines: [{ ...line, vat: { code: 'S', rate: { units: 14n, scale: 0 } } }, ...lines.slice(1)] },
      'FIN-R-007: lines[0].vat.rate',
    ],
    ['a period that ends first', { period: { start: '2026-02-01', end: '2026-01-01' } }, 'FIN-R-072: period.end'],
  ];
  for (const [what, change, reason] of CASES) {
    test(what, () => assert.ok(reasons(change).includes(reason), reasons(change).join('\n')));
  }

  test('a credit note against the buyer, which would be read as one in its favour, also where nothing is declared', () => {
    const against: Invoice = {
      ...emptyInvoice(),
      kind: 'creditNote',
      number: '1',
      issueDate: '2026-11-02',
      currency: 'EUR',
    };
    against.totals = { withVat: { units: -1n, scale: 2 } };
    for (const [format, rule] of [
      ['FINVOICE30', 'FIN-R-061'],
      ['TEAPPS30', 'TEA-R-061'],
    ] as const) {
      assert.throws(
        () => writeInvoice(against, format),
        ({ code, details }: FormatError) => code === 'not_representable' && details.some((one) => one.rule === rule),
      );
    }
  });

  test('the least invoice, which declares nothing, is written all the same', async () => {
    const least: Invoice = { ...emptyInvoice(), number: '1', issueDate: '2026-11-02', currency: 'EUR' };
    for (const format of WRITTEN) {
      for (const kind of ['invoice', 'creditNote'] as const) {
        const { bytes } = writeInvoice({ ...least, kind }, format);
        assert.deepEqual(await faults(bytes), [], format);
        assert.doesNotMatch(Buffer.from(bytes).toString('latin1'), /EN16931/);
        const again = readInvoice(bytes).invoice;
        assert.deepEqual([again.kind, again.number, again.seller.name, again.buyer.name], [kind, '1', '', '']);
      }
    }
  });
});
