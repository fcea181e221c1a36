import fc from 'fast-check';
import {
  add,
  decimal,
  FormatError,
  type FormatName,
  type Invoice,
  keptTerms,
  writeInvoice,
  ZERO,
} from '../../src/index.js';
import { invoices, UBL_CARRIES } from './arbitraries.js';
import { danishInvoices } from './danish.js';
import { asFatturaHolds, italian } from './italian.js';
import { PlaceFinder } from './places.js';
import { sound } from './sound.js';

const soundInvoices = () => invoices(UBL_CARRIES).map(sound);

/** Svefaktura has no place for what is paid already; some of its lines say no more than it can. */
const unpaid = (invoice: Invoice): Invoice => {
  const { paid: _paid, ...totals } = invoice.totals;
  return { ...invoice, totals: { ...totals, payable: add(totals.withVat ?? ZERO, totals.rounding ?? ZERO) } };
};
const plainLines = (invoice: Invoice): Invoice => ({
  ...invoice,
  lines: invoice.lines.map(({ period, netAmount = ZERO, ...line }, at) => {
    const base = at % 2 === 0 ? {} : { baseQuantity: { value: decimal(1), unit: 'C62' } };
    const price = { net: netAmount, ...base };
    const quantity = { value: decimal(1), unit: 'C62' };
    const simple = { ...line, allowances: [], charges: [], quantity, price, netAmount };
    return period?.start ? { ...simple, period: { start: period.start, end: period.start } } : simple;
  }),
});

/** A format that stands for each mapping table, and invoices with all terms that such documents may have. */
const DRAWN: Readonly<Record<string, { format: FormatName; draw: () => fc.Arbitrary<Invoice> }>> = {
  'UBL 2.1': { format: 'EN16931UBL', draw: soundInvoices },
  'CII D16B': { format: 'EN16931CII', draw: soundInvoices },
  OIOUBL: { format: 'OIOUBL21', draw: () => danishInvoices('2.1') },
  Finvoice: { format: 'FINVOICE30', draw: soundInvoices },
  TEAPPSXML: { format: 'TEAPPS30', draw: soundInvoices },
  Svefaktura: {
    format: 'SVEFAKTURA10',
    draw: () => fc.oneof(soundInvoices(), soundInvoices().map(plainLines)).map(unpaid),
  },
  FatturaPA: {
    format: 'FATTURAPA12',
    draw: () => fc.oneof(invoices(UBL_CARRIES).map(italian), invoices(UBL_CARRIES).map(asFatturaHolds)),
  },
};

/** What documents of a mapping table carry, found by writing many. */
export interface TermPlaces {
  /** Terms that stood in some invoice. */
  readonly drawn: ReadonlySet<string>;
  /** Terms that some document carried as they were. */
  readonly kept: ReadonlySet<string>;
  /** Where their values came to stand. */
  readonly places: ReadonlyMap<string, readonly string[]>;
}

/** Writes drawn invoices, always the same ones, and looks where each business term is; undefined for another table. */
export function termPlaces(table: string, documents = 40): TermPlaces | undefined {
  const drawing = DRAWN[table];
  if (drawing === undefined) return undefined;
  const finder = new PlaceFinder();
  const drawn = new Set<string>();
  const kept = new Set<string>();
  for (const invoice of fc.sample(drawing.draw(), { numRuns: documents, seed: 16931 })) {
    for (const { term } of keptTerms(invoice, [])) drawn.add(term);
    try {
      const { bytes, losses } = writeInvoice(invoice, drawing.format, { companions: true });
      for (const { term } of keptTerms(invoice, losses)) kept.add(term);
      finder.add(invoice, losses, bytes);
    } catch (error) {
      if (!(error instanceof FormatError && error.code === 'not_representable')) throw error;
    }
  }
  return { drawn, kept, places: finder.places() };
}
