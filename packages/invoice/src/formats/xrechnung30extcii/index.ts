import type { Format } from '../registry.js';
import { readXrechnung30ExtCii } from './read.js';
import { writeXrechnung30ExtCii } from './write.js';

/** XRechnung 3.0 with its extension in the Cross Industry Invoice D16B. */
export const xrechnung30ExtCii: Format = {
  name: 'XRECHNUNG30EXTCII',
  read: (documents) => readXrechnung30ExtCii(documents.main),
  write: (invoice, writing) => ({
    bytes: writeXrechnung30ExtCii(invoice, writing),
    mediaType: 'application/xml',
    encoding: 'UTF-8',
  }),
};
