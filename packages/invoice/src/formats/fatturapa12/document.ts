import type { Mapping } from '../../mapping/rules.js';
import type { Invoice } from '../../model/invoice.js';
import { attachments } from './attachments.js';
import { contributions } from './contributions.js';
import { DETAILS } from './details.js';
import { furtherTerms } from './further-terms.js';
import { amongLines, goods } from './goods.js';
import { PARTIES } from './parties.js';
import { PAYMENTS } from './payment.js';
import { REFERENCES } from './references.js';
import { sumsByRate } from './summaries.js';
import { TOTALS } from './totals.js';
import { TRANSMISSION } from './transmission.js';

/**
 * The table of a FatturaPA document. The currency stands first; references name lines, the sums are of lines, and what
 * is to be paid is of the sums, so each comes after the other.
 */
export const FATTURA: Mapping<Invoice> = [
  ...DETAILS,
  ...PARTIES,
  ...TRANSMISSION,
  goods,
  amongLines,
  sumsByRate,
  contributions,
  ...REFERENCES,
  ...TOTALS,
  ...PAYMENTS,
  attachments,
  furtherTerms,
];
