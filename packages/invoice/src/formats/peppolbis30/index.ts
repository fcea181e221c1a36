import type { Format } from '../registry.js';
import { readPeppolBis30 } from './read.js';
import { writePeppolBis30 } from './write.js';

/** Peppol BIS Billing 3.0: UBL 2.1 Invoice and CreditNote. */
export const peppolBis30: Format = {
  name: 'PEPPOLBIS30',
  read: (documents) => readPeppolBis30(documents.main),
  write: (invoice, writing) => ({
    bytes: writePeppolBis30(invoice, writing),
    mediaType: 'application/xml',
    encoding: 'UTF-8',
  }),
};
