import type { Invoice } from '../../model/invoice.js';
import type { Documents } from '../registry.js';
import { readTeapps } from '../teapps/read.js';

/** Reads a TEAPPSXML 2.7.2 file. Throws as `readTeapps` does. */
export function readTeapps27(documents: Documents): Invoice {
  return readTeapps(documents);
}
