import { isDecimal } from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';

/** An identifier or a quantity without its value, a text of white space: nothing that could be written. */
function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object' || value === null || !('value' in value)) return false;
  return 'scheme' in value || Object.keys(value).length === 1 ? isBlank(value.value) : false;
}

function tidied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || isDecimal(value) || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.filter((member) => !isBlank(member)).map(tidied);
  const tidy: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    if (key === 'extensions') tidy[key] = member;
    // Texts that the model demands are empty when there is nothing to say.
    else if (typeof member === 'string') tidy[key] = isBlank(member) ? '' : member;
    else if (!isBlank(member)) tidy[key] = tidied(member);
  }
  return tidy;
}

/** The invoice without texts of white space and identifiers without a value, as documents may have no empty elements. */
export function tidy(invoice: Invoice): Invoice {
  return tidied(invoice) as Invoice;
}
