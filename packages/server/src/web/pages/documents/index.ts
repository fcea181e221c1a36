import { oneDocumentPages } from './document.js';
import { documentListPages } from './list.js';

/** Documents that are no invoices. */
export const documentPages = [...documentListPages, ...oneDocumentPages];
