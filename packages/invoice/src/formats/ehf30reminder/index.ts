import { ublFormat } from '../ubl21/format.js';
import { readEhf30Reminder } from './read.js';

/** EHF Reminder 3.0; read only. */
export const ehf30Reminder = ublFormat('EHF30REMINDER', readEhf30Reminder);
