import { ublFormat } from '../ubl21/format.js';
import { readEn16931Ubl } from './read.js';
import { writeEn16931Ubl } from './write.js';

/** EN 16931 in UBL 2.1, narrowed by nobody. */
export const en16931Ubl = ublFormat('EN16931UBL', readEn16931Ubl, writeEn16931Ubl);
