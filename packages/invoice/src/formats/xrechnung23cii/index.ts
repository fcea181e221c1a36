import type { Format } from '../registry.js';
import { readXrechnung23Cii } from './read.js';
import { writeXrechnung23Cii } from './write.js';

/** XRechnung 2.3 in the Cross Industry Invoice D16B. */
export const xrechnung23Cii: Format = {
  name: 'XRECHNUNG23CII',
  read: (documents) => readXrechnung23Cii(documents.main),
  write: (invoice, writing) => ({
    bytes: writeXrechnung23Cii(invoice, writing),
    mediaType: 'application/xml',
    encoding: 'UTF-8',
  }),
};
