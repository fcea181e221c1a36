import { ublFormat } from '../ubl21/format.js';
import { readVismaUbl10 } from './read.js';

/** UBL whose sender names it VISMAUBL10; it has no mark of its own, so it is never recognised, and it is only read. */
export const vismaUbl10 = ublFormat('VISMAUBL10', readVismaUbl10);
