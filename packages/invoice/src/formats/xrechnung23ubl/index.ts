import { ublFormat } from '../ubl21/format.js';
import { readXrechnung23Ubl } from './read.js';
import { writeXrechnung23Ubl } from './write.js';

/** XRechnung 2.3 in UBL. */
export const xrechnung23Ubl = ublFormat('XRECHNUNG23UBL', readXrechnung23Ubl, writeXrechnung23Ubl);
