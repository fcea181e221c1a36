import type { Requirement } from '../requirement.js';
import { DENMARK } from './denmark.js';
import { GERMANY } from './germany.js';
import { GREECE } from './greece.js';
import { ICELAND } from './iceland.js';
import { ITALY } from './italy.js';
import { NETHERLANDS } from './netherlands.js';
import { NORWAY } from './norway.js';
import { SWEDEN } from './sweden.js';

/** What Peppol BIS Billing asks of sellers of single countries. */
export const NATIONAL: readonly Requirement[] = [NORWAY, DENMARK, ITALY, SWEDEN, GREECE, ICELAND, NETHERLANDS, GERMANY];
