import type { Wordings } from '../../notation.js';
import { BILLING_WORDINGS } from './billing.js';
import { GERMANY_WORDINGS, GREECE_WORDINGS, ITALY_WORDINGS, NETHERLANDS_WORDINGS } from './continental.js';
import { IDENTIFIER_WORDINGS } from './identifiers.js';
import { DENMARK_WORDINGS, ICELAND_WORDINGS, NORWAY_WORDINGS, SWEDEN_WORDINGS } from './nordic.js';

/** What every rule of the Peppol packs says, whatever the syntax of the document. */
export const PEPPOL_WORDINGS: Wordings = {
  ...BILLING_WORDINGS,
  ...IDENTIFIER_WORDINGS,
  ...NORWAY_WORDINGS,
  ...DENMARK_WORDINGS,
  ...SWEDEN_WORDINGS,
  ...ICELAND_WORDINGS,
  ...ITALY_WORDINGS,
  ...GREECE_WORDINGS,
  ...NETHERLANDS_WORDINGS,
  ...GERMANY_WORDINGS,
};
