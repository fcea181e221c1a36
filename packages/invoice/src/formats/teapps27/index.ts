import type { Format } from '../registry.js';
import { readTeapps27 } from './read.js';

/** TEAPPSXML 2.7.2 of Tieto; it is read, and written as 3.0. */
export const teapps27: Format = { name: 'TEAPPS27', read: readTeapps27 };
