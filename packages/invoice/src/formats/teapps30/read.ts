import type { Invoice } from '../../model/invoice.js';
import type { Documents } from '../registry.js';
import { readTeapps } from '../teapps/read.js';

/** Reads a TEAPPSXML 3.0 file. Throws as `readTeapps` does. */
export function readTeapps30(documents: Documents): Invoice {
  return readTeapps(documents);
}
