import type { Format } from '../registry.js';
import { readOioubl21 } from './read.js';
import { writeOioubl21 } from './write.js';

/** OIOUBL 2.1 of the Danish business authority: UBL 2.1 Invoice and CreditNote. */
export const oioubl21: Format = {
  name: 'OIOUBL21',
  read: (documents) => readOioubl21(documents.main),
  write: (invoice, writing) => ({
    bytes: writeOioubl21(invoice, writing),
    mediaType: 'application/xml',
    encoding: 'UTF-8',
  }),
};
