import { oneInvoicePages } from './invoice/index.js';
import { listPages } from './lists.js';
import { markedPages } from './marked.js';

/** Inbox, outbox and the invoices in them. */
export const invoicePages = [...listPages, ...markedPages, ...oneInvoicePages];
