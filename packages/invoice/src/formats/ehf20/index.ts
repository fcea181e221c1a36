import { ublFormat } from '../ubl21/format.js';
import { readEhf20 } from './read.js';

/** EHF Invoice and Credit Note 2.0; read only, as its successor took its place. */
export const ehf20 = ublFormat('EHF20', readEhf20);
