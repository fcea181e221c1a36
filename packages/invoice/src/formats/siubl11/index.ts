import { ublFormat } from '../ubl21/format.js';
import { readSiubl11 } from './read.js';

/** SI-UBL 1.1; read only, as its successor took its place. */
export const siubl11 = ublFormat('SIUBL11', readSiubl11);
