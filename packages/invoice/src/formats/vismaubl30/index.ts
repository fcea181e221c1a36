import { ublFormat } from '../ubl21/format.js';
import { readVismaUbl30 } from './read.js';
import { writeVismaUbl30 } from './write.js';

/** Our own UBL 2.1 profile, the service's internal XML: it carries every member of the semantic invoice. */
export const vismaUbl30 = ublFormat('VISMAUBL30', readVismaUbl30, writeVismaUbl30);
