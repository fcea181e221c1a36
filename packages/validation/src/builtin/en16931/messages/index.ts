import type { Wordings } from '../../notation.js';
import { CII_WORDINGS } from './cii.js';
import { CODE_WORDINGS } from './codes.js';
import { CORE_WORDINGS } from './core.js';
import { UBL_WORDINGS } from './ubl.js';
import { VAT_WORDINGS } from './vat.js';

/** What every rule of the pack says, once for both syntaxes. */
export const WORDINGS: Wordings = {
  ...CORE_WORDINGS,
  ...VAT_WORDINGS,
  ...CODE_WORDINGS,
  ...UBL_WORDINGS,
  ...CII_WORDINGS,
};
