import { codes } from '../en16931/codes/codes.js';
import { CURRENCIES } from '../en16931/codes/currencies.js';
import { EAS } from '../en16931/codes/schemes.js';

/** Code lists as Peppol BIS Billing narrows or widens them. */

/** ISO 4217 as Peppol carries it: STN instead of the withdrawn STD. */
export const PEPPOL_CURRENCIES: readonly string[] = [...CURRENCIES.filter((code) => code !== 'STD'), 'STN'];

const NOT_FOR_PEPPOL = codes(`
0037 0147 0154 0158 0170 0177 0193 0194 0202 0203 0205 0212 0213 0215 0217 0219 0220 AN AQ AS AU EM
`);

/** Electronic address schemes under which Peppol participants may be registered. */
export const PARTICIPANT_SCHEMES: readonly string[] = EAS.filter((code) => !NOT_FOR_PEPPOL.includes(code));

/** Media types of attachments (BT-125-1). */
export const MEDIA_TYPES: readonly string[] = codes(`
application/pdf image/png image/jpeg text/csv
application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.oasis.opendocument.spreadsheet
`);

/** UNTDID 1001: invoices in the billing process. */
export const BILLING_INVOICE_TYPES: readonly string[] = codes(`
71 80 82 84 102 218 219 326 331 380 382 383 384 386 388 393 395 553 575 623 780 817 870 875 876 877
`);

/** UNTDID 1001: credit notes in the billing process. */
export const BILLING_CREDIT_NOTE_TYPES: readonly string[] = codes('81 83 381 396 532');

/** UNTDID 1001: invoices and credit notes that the buyer writes. */
export const SELF_BILLING_INVOICE_TYPES: readonly string[] = codes('389 527');
export const SELF_BILLING_CREDIT_NOTE_TYPES: readonly string[] = codes('261');

/** Exemption reason (BT-121) → the VAT category that goes with it, and the rule that says so. */
export const EXEMPTION_CATEGORIES: readonly (readonly [rule: string, reason: string, category: string])[] = [
  ['PEPPOL-EN16931-P0104', 'VATEX-EU-G', 'G'],
  ['PEPPOL-EN16931-P0105', 'VATEX-EU-O', 'O'],
  ['PEPPOL-EN16931-P0106', 'VATEX-EU-IC', 'K'],
  ['PEPPOL-EN16931-P0107', 'VATEX-EU-AE', 'AE'],
  ['PEPPOL-EN16931-P0108', 'VATEX-EU-D', 'E'],
  ['PEPPOL-EN16931-P0109', 'VATEX-EU-F', 'E'],
  ['PEPPOL-EN16931-P0110', 'VATEX-EU-I', 'E'],
  ['PEPPOL-EN16931-P0111', 'VATEX-EU-J', 'E'],
];

/** The lists of release 3.0.19, the last with rules for CII. */
export const CII_CURRENCIES: readonly string[] = [
  ...PEPPOL_CURRENCIES.filter((code) => code !== 'XCG' && code !== 'CNH'),
  'ANG',
  'BGN',
];

const LATER_SCHEMES = codes('0242 0244 0245 0246 0248');

export const CII_PARTICIPANT_SCHEMES: readonly string[] = [
  ...PARTICIPANT_SCHEMES.filter((code) => !LATER_SCHEMES.includes(code)),
  ...codes('0037 0147 0154 0158 0170 0177 0193 0194 0202 0203 0205 0212 0213 0215 0217'),
];
