import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  complete,
  FormatError,
  type FormatName,
  formatDecimal,
  type Invoice,
  identify,
  readInvoice,
  WRITTEN_FORMATS,
  type WriteResult,
  writeInvoice,
} from '../../src/index.js';
import { FINVOICE_CARRIES, invoices, UBL_CARRIES } from '../support/arbitraries.js';
import { essence } from '../support/essence.js';
import { FIXTURE_FOLDER, fixture, samples } from '../support/files.js';
import { missingFrom } from '../support/flatten.js';
import { italian } from '../support/italian.js';
import { sound, soundForNlcius, soundForPeppol, soundForXrechnung } from '../support/sound.js';
import { unreported } from '../support/unreported.js';
import { untold } from '../support/untold.js';

const RUNS = 8;

/** Self-billing has type codes of its own. */
function billedByBuyer(invoice: Invoice): Invoice {
  return { ...invoice, typeCode: invoice.kind === 'creditNote' ? '261' : '389' };
}

/** Svefaktura asks for the whole sum: there is no place for what is paid already. */
function unpaid(invoice: Invoice): Invoice {
  const { paid: _paid, payable: _payable, ...totals } = invoice.totals;
  return complete({ ...invoice, totals });
}

/** The drawn invoice as a sender in the country of the format has it. */
function asFor(format: FormatName, drawn: Invoice): Invoice {
  if (format === 'FATTURAPA12') return italian(drawn);
  if (format.startsWith('XRECHNUNG')) return soundForXrechnung(drawn);
  if (format.startsWith('SIUBL')) return soundForNlcius(drawn);
  if (format === 'SVEFAKTURA10') return unpaid(sound(drawn));
  if (format === 'PEPPOLBIS30SB') return billedByBuyer(soundForPeppol(drawn));
  return /^(PEPPOL|EHF|VISMAUBL)/.test(format) ? soundForPeppol(drawn) : sound(drawn);
}

function writtenOrRefused(invoice: Invoice, format: FormatName): WriteResult | undefined {
  try {
    return writeInvoice(invoice, format);
  } catch (error) {
    assert.ok(error instanceof FormatError && error.code === 'not_representable', String(error));
    assert.ok(error.details.length > 0 && error.details.every(({ message }) => message !== ''));
    return undefined;
  }
}

/** What no conversion may touch. */
function core({ kind, issueDate, currency, totals, lines }: Invoice) {
  const text = (value: Invoice['totals']['withVat']) => value && formatDecimal(value);
  return [kind, issueDate, currency, text(totals.withVat), text(totals.payable), lines.length];
}

for (const format of WRITTEN_FORMATS) {
  describe(`any invoice as ${format}`, () => {
    test('is refused with reasons, or nothing of it is lost in silence', () => {
      let written = 0;
      fc.assert(
        fc.property(invoices(UBL_CARRIES), (drawn) => {
          const invoice = asFor(format, drawn);
          const result = writtenOrRefused(invoice, format);
          if (!result) return;
          written += 1;
          const again = readInvoice(result.bytes, { format }).invoice;
          assert.deepEqual(core(again), core(invoice));
          assert.deepEqual(unreported(invoice, again, result.losses, result.bytes), []);
          assert.deepEqual(untold(result.losses, result.bytes), []);
        }),
        { numRuns: RUNS },
      );
      // Formats that refuse most of what is drawn have a few more tries.
      for (const drawn of written > 0 ? [] : fc.sample(invoices(UBL_CARRIES), 100)) {
        if (writtenOrRefused(asFor(format, drawn), format)) written += 1;
        if (written > 0) break;
      }
      assert.ok(written > 0, 'every invoice was refused');
    });

    test('says all it said when read and written again', () => {
      fc.assert(
        fc.property(invoices(UBL_CARRIES), (drawn) => {
          const first = writtenOrRefused(asFor(format, drawn), format);
          if (!first) return;
          const second = writeInvoice(readInvoice(first.bytes, { format }).invoice, format);
          assert.deepEqual(missingFrom(first.bytes, second.bytes), []);
          assert.deepEqual(second.losses, []);
        }),
        { numRuns: RUNS },
      );
    });
  });
}

test('Finvoice 3.0 keeps every term it has a place for', () => {
  fc.assert(
    fc.property(invoices(FINVOICE_CARRIES), (invoice) => {
      const written = writeInvoice(invoice, 'FINVOICE30');
      assert.deepEqual(essence(readInvoice(written.bytes).invoice), essence(invoice));
      assert.deepEqual(written.losses, []);
    }),
    { numRuns: 60 },
  );
});

/** Samples that keep the rules of their format, so that nothing in them has to be mended. */
const SOUND_SAMPLES = ['peppol-billing', 'finvoice-3.0', 'fatturapa-1.2'];
/** Written in another arrangement: the extended profile of Factur-X as EN 16931, addresses in lines as structured ones. */
const REARRANGED = /^facturx|^oioubl202-creditnote/;

/** Documents of formats that are written, each of which must come back whole. */
function documents(): { name: string; bytes: Uint8Array; format: FormatName }[] {
  const ours = readdirSync(FIXTURE_FOLDER)
    .filter((name) => name.endsWith('.xml') && !REARRANGED.test(name))
    .map((name) => ({ name, bytes: fixture(name) }));
  return [...ours, ...SOUND_SAMPLES.flatMap(samples)].flatMap(({ name, bytes }) => {
    const { format } = identify(bytes);
    return format !== 'UNKNOWN' && WRITTEN_FORMATS.includes(format) ? [{ name, bytes, format }] : [];
  });
}

describe('reading and writing in one format', () => {
  for (const { name, bytes, format } of documents()) {
    test(`${name} comes back with every element and attribute`, () => {
      const written = writeInvoice(readInvoice(bytes).invoice, format);
      assert.deepEqual(missingFrom(bytes, written.bytes), []);
      assert.deepEqual(written.losses, []);
    });
  }
});
