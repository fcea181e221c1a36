import { documents } from './documents.js';
import { invoices } from './invoices.js';
import { sendPagesOf } from './pages.js';

/** Sending files: invoices, and documents that are none. */
export const sendPages = [...sendPagesOf(invoices), ...sendPagesOf(documents)];
