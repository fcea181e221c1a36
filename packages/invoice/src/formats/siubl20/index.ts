import { ublFormat } from '../ubl21/format.js';
import { readSiubl20 } from './read.js';
import { writeSiubl20 } from './write.js';

/** SI-UBL 2.0: the Dutch NLCIUS 1.0, with or without the G-account extension. */
export const siubl20 = ublFormat('SIUBL20', readSiubl20, writeSiubl20);
