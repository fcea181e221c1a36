import { ublFormat } from '../ubl21/format.js';
import { readSiubl12 } from './read.js';

/** SI-UBL 1.2; read only, as its successor took its place. */
export const siubl12 = ublFormat('SIUBL12', readSiubl12);
