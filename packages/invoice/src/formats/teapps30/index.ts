import type { Format } from '../registry.js';
import { readTeapps30 } from './read.js';
import { ENCODING, writeTeapps30 } from './write.js';

/** TEAPPSXML 3.0 of Tieto. */
export const teapps30: Format = {
  name: 'TEAPPS30',
  read: readTeapps30,
  write: (invoice, writing, options) => ({
    ...writeTeapps30(invoice, writing, options),
    mediaType: 'application/xml',
    encoding: options.encoding === 'UTF-8' ? 'UTF-8' : ENCODING,
  }),
};
