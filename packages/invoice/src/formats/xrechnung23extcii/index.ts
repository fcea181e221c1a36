import type { Format } from '../registry.js';
import { readXrechnung23ExtCii } from './read.js';
import { writeXrechnung23ExtCii } from './write.js';

/** XRechnung 2.3 with its extension in the Cross Industry Invoice D16B. */
export const xrechnung23ExtCii: Format = {
  name: 'XRECHNUNG23EXTCII',
  read: (documents) => readXrechnung23ExtCii(documents.main),
  write: (invoice, writing) => ({
    bytes: writeXrechnung23ExtCii(invoice, writing),
    mediaType: 'application/xml',
    encoding: 'UTF-8',
  }),
};
