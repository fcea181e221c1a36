import { ublFormat } from '../ubl21/format.js';
import { readXrechnung30ExtUbl } from './read.js';
import { writeXrechnung30ExtUbl } from './write.js';

/** XRechnung 3.0 with its extension in UBL. */
export const xrechnung30ExtUbl = ublFormat('XRECHNUNG30EXTUBL', readXrechnung30ExtUbl, writeXrechnung30ExtUbl);
