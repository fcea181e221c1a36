import type { Format } from '../registry.js';
import { readEn16931Cii } from './read.js';
import { writeEn16931Cii } from './write.js';

/** EN 16931 in the Cross Industry Invoice D16B. */
export const en16931Cii: Format = {
  name: 'EN16931CII',
  read: (documents) => readEn16931Cii(documents.main),
  write: (invoice, writing) => ({
    bytes: writeEn16931Cii(invoice, writing),
    mediaType: 'application/xml',
    encoding: 'UTF-8',
  }),
};
