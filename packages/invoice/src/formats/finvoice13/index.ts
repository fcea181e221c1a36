import type { Format } from '../registry.js';
import { readFinvoice13 } from './read.js';

/** Finvoice 1.3 of Finance Finland; it is read, and written as 3.0. */
export const finvoice13: Format = { name: 'FINVOICE13', read: readFinvoice13 };
