import { ublFormat } from '../ubl21/format.js';
import { readPeppolBis20 } from './read.js';

/** Peppol BIS 4A and 5A, version 2; read only, as its successor took its place. */
export const peppolBis20 = ublFormat('PEPPOLBIS20', readPeppolBis20);
