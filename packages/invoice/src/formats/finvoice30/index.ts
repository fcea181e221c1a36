import type { Format } from '../registry.js';
import { readFinvoice30 } from './read.js';
import { writeFinvoice30 } from './write.js';

/** Finvoice 3.0 of Finance Finland. */
export const finvoice30: Format = {
  name: 'FINVOICE30',
  read: readFinvoice30,
  write: (invoice, writing, options) => ({
    ...writeFinvoice30(invoice, writing, options),
    mediaType: 'application/xml',
    encoding: options.encoding ?? 'ISO-8859-15',
  }),
};
