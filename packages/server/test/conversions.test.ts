/** Every invoice among the published samples, and some of our own, in every format that is written. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { identify } from '@autoinvoice/invoice';
import { writtenFormats } from '../src/invoices/formats.js';
import { bisInvoice } from './support/documents.js';

interface Cell {
  readonly kind: 'valid' | 'unchecked' | 'refused' | 'broken';
  readonly reasons: readonly string[];
  /** Written, and stopped only by the check of the result. */
  readonly caught?: boolean;
}
interface Sample {
  readonly name: string;
  readonly format: string;
  readonly bytes: Uint8Array;
}
interface Script {
  readonly hasSamples: boolean;
  invoiceSamples(): Promise<Sample[]>;
  convertSamples(options: {
    samples: readonly Sample[];
    formats: readonly string[];
    cacheFolder: string;
  }): Promise<{ name: string; cells: Map<string, Cell>; unreadable?: string[] }[]>;
}

const script = (await import(new URL('../../../../scripts/conversions.mjs', import.meta.url).href)) as Script;
const skip = script.hasSamples ? false : 'no ../shared/samples: conversions of published samples are left out';
const party = (name: string) => ({ name, bid: '1234567-1' });

/** What is wrong in rows: errors of ours, and documents that only the check of the result stopped. */
function faults(rows: Awaited<ReturnType<Script['convertSamples']>>): string[] {
  return rows.flatMap(({ name, cells }) =>
    [...cells]
      .filter(([, { kind, caught }]) => kind === 'broken' || caught === true)
      .map(([to, { reasons }]) => `${name} to ${to}: ${reasons[0]}`),
  );
}

describe('conversions', () => {
  let cacheFolder: string;
  before(async () => {
    cacheFolder = await mkdtemp(join(tmpdir(), 'autoinvoice-conversions-'));
  });
  after(() => rm(cacheFolder, { recursive: true, force: true }));

  test('an invoice of our own is valid in every format, or refused with reasons', async () => {
    const options = { seller: party('Myyjä Oy'), buyer: party('Ostaja Oy') };
    const samples = [bisInvoice(options), bisInvoice({ ...options, creditNote: true })].map((bytes, at) => ({
      name: `own ${at}`,
      format: identify(bytes).format,
      bytes,
    }));
    const rows = await script.convertSamples({ samples, formats: writtenFormats, cacheFolder });
    assert.deepEqual(faults(rows), []);
    for (const { name, cells } of rows) {
      assert.equal(cells.size, writtenFormats.length);
      for (const to of ['PEPPOLBIS30', 'EN16931UBL', 'EN16931CII', 'FACTURX', 'FINVOICE30', 'TEAPPS30']) {
        assert.equal(cells.get(to)?.kind, 'valid', `${name} to ${to}: ${cells.get(to)?.reasons}`);
      }
      for (const [to, { kind, reasons }] of cells) {
        if (kind === 'refused') assert.ok(reasons.length > 0, `${name} to ${to} is refused without a reason`);
      }
    }
  });

  test('no published sample breaks a conversion, and none becomes an invalid document', { skip }, async () => {
    const samples = await script.invoiceSamples();
    assert.ok(samples.length > 60, `${samples.length} samples`);
    const formats = writtenFormats.filter((name) => name !== 'FACTURX');
    const rows = await script.convertSamples({ samples, formats, cacheFolder });
    assert.deepEqual(faults(rows), []);
    const kinds = rows.flatMap(({ cells }) => [...cells.values()].map(({ kind }) => kind));
    // Refusing everything would keep the rules too.
    assert.ok(kinds.filter((kind) => kind === 'valid').length > kinds.length / 3, `${kinds.length} conversions`);
  });
});
