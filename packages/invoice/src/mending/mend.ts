import type { Writing } from '../mapping/context.js';
import type { Invoice } from '../model/invoice.js';

/**
 * One way in which an invoice is fitted to a specification before it is written. A mend gives the invoice with the
 * parts changed that it is about and the rest as it is. It never makes up what nobody said; what it leaves out because
 * the specification has no room for it shows in the loss report, and `writing.notes` tells what became of the rest.
 */
export type Mend = (invoice: Invoice, writing: Writing) => Invoice;

/** Applies mends in their order. */
export function mended(invoice: Invoice, writing: Writing, mends: readonly Mend[]): Invoice {
  return mends.reduce((result, mend) => mend(result, writing), invoice);
}
