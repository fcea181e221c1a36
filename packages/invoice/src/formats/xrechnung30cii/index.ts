import type { Format } from '../registry.js';
import { readXrechnung30Cii } from './read.js';
import { writeXrechnung30Cii } from './write.js';

/** XRechnung 3.0 in the Cross Industry Invoice D16B. */
export const xrechnung30Cii: Format = {
  name: 'XRECHNUNG30CII',
  read: (documents) => readXrechnung30Cii(documents.main),
  write: (invoice, writing) => ({
    bytes: writeXrechnung30Cii(invoice, writing),
    mediaType: 'application/xml',
    encoding: 'UTF-8',
  }),
};
