import { complete } from '../../model/complete.js';
import { type Decimal, isDecimal, round } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { InvoiceLine } from '../../model/line.js';
import type { Totals } from '../../model/totals.js';

const two = (value: Decimal) => (value.scale > 2 ? round(value, 2) : value);

/** What the schema leaves open stays open: a quantity or unit that nobody gave. */
function asGiven(line: InvoiceLine, given: InvoiceLine | undefined): InvoiceLine {
  const { quantity, ...rest } = line;
  if (!quantity || !given?.quantity) return rest;
  return { ...rest, quantity: given.quantity.unit ? quantity : { value: quantity.value } };
}

/** Texts of nothing but white space are no texts: the schema has no empty elements. */
export function withoutBlanks<T>(value: T): T {
  if (typeof value === 'string') return (value.trim() === '' ? '' : value) as T;
  if (typeof value !== 'object' || value === null || isDecimal(value) || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(withoutBlanks) as T;
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    key === 'extensions' ? member : withoutBlanks(member),
  ]);
  return Object.fromEntries(entries) as T;
}

/**
 * The invoice as FatturaPA can hold it: what is left open and demanded is computed, sums have two decimals, and a line
 * without VAT has that of the document when there is one only.
 */
export function fitToFattura(invoice: Invoice): Invoice {
  const whole = complete(invoice);
  const [only] = whole.vatBreakdown.length === 1 ? whole.vatBreakdown : [];
  const totals: Totals = {};
  for (const [key, value] of Object.entries(whole.totals) as [keyof Totals, Decimal | undefined][]) {
    if (value) totals[key] = two(value);
  }
  return {
    ...whole,
    totals,
    lines: whole.lines.map((line, at) => {
      const fitted = asGiven(line, invoice.lines[at]);
      return fitted.vat || !only ? fitted : { ...fitted, vat: only.category };
    }),
    vatBreakdown: whole.vatBreakdown.map((group) => ({
      ...group,
      ...(group.taxableAmount ? { taxableAmount: two(group.taxableAmount) } : {}),
      ...(group.taxAmount ? { taxAmount: two(group.taxAmount) } : {}),
    })),
  };
}
