import type { MinimumCheck } from './check.js';

/** BT-1: without a number neither side can tell the invoice from another. */
export const hasNumber: MinimumCheck = (invoice) =>
  invoice.number.trim() === '' ? 'INVOICE NUMBER NOT FOUND: the document gives no invoice number (BT-1)' : undefined;
