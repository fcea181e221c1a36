import type { Format } from '../registry.js';
import { readSvefaktura10 } from './read.js';
import { writeSvefaktura10 } from './write.js';

/** Svefaktura 1.0 of SFTI (BasicInvoice and ObjectEnvelope), made of UBL 1.0. */
export const svefaktura10: Format = {
  name: 'SVEFAKTURA10',
  read: readSvefaktura10,
  write: (invoice, writing, options) => ({
    ...writeSvefaktura10(invoice, writing, options),
    mediaType: 'application/xml',
    encoding: 'UTF-8',
  }),
};
