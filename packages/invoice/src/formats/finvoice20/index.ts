import type { Format } from '../registry.js';
import { readFinvoice20 } from './read.js';

/** Finvoice 2.0 and 2.01 of Finance Finland; they are read, and written as 3.0. */
export const finvoice20: Format = { name: 'FINVOICE20', read: readFinvoice20 };
