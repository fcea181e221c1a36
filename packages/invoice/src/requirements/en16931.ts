import { EN16931_CODES } from './en16931-codes.js';
import { EN16931_PRESENCE } from './en16931-presence.js';
import { EN16931_SUMS } from './en16931-sums.js';
import { EN16931_VAT } from './en16931-vat.js';
import type { Requirement } from './requirement.js';

/**
 * What EN 16931 demands of any invoice, whatever its syntax: the rules of the CEN validation artefacts 1.3.16 that an
 * invoice of the model can break. Amounts are taken as having two decimals already (BR-DEC).
 */
export const EN16931: readonly Requirement[] = [...EN16931_PRESENCE, ...EN16931_SUMS, ...EN16931_VAT, ...EN16931_CODES];
