import { ublFormat } from '../ubl21/format.js';
import { readXrechnung30Ubl } from './read.js';
import { writeXrechnung30Ubl } from './write.js';

/** XRechnung 3.0 in UBL. */
export const xrechnung30Ubl = ublFormat('XRECHNUNG30UBL', readXrechnung30Ubl, writeXrechnung30Ubl);
