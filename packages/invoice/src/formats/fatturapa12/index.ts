import type { Format } from '../registry.js';
import { readFatturaPa12 } from './read.js';
import { writeFatturaPa12 } from './write.js';

/** FatturaPA 1.2 of the Agenzia delle Entrate: FPA12 to the public administration, FPR12 to private parties. */
export const fatturaPa12: Format = {
  name: 'FATTURAPA12',
  read: (documents) => readFatturaPa12(documents.main),
  write: (invoice, writing, options) => ({
    bytes: writeFatturaPa12(invoice, writing, options),
    mediaType: 'application/xml',
    encoding: 'UTF-8',
  }),
};
