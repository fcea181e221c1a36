import { ublFormat } from '../ubl21/format.js';
import { readXrechnung23ExtUbl } from './read.js';
import { writeXrechnung23ExtUbl } from './write.js';

/** XRechnung 2.3 with its extension in UBL. */
export const xrechnung23ExtUbl = ublFormat('XRECHNUNG23EXTUBL', readXrechnung23ExtUbl, writeXrechnung23ExtUbl);
