import type { Format } from '../registry.js';
import { readOioubl202 } from './read.js';
import { writeOioubl202 } from './write.js';

/** OIOUBL 2.02 of the Danish business authority: UBL 2.0 Invoice and CreditNote. */
export const oioubl202: Format = {
  name: 'OIOUBL',
  read: (documents) => readOioubl202(documents.main),
  write: (invoice, writing) => ({
    bytes: writeOioubl202(invoice, writing),
    mediaType: 'application/xml',
    encoding: 'UTF-8',
  }),
};
