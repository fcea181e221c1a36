import { addressesHaveSchemes, numbersOfTheRegisters } from './addresses.js';
import { reasonsOfTheLists, unitsAreCodes } from './codes.js';
import type { Mend } from './mend.js';
import { oneIdentifierOfTheBuyer, payeeIsAnother } from './parties.js';
import { lateInterestInWords } from './terms.js';
import { withTwoDecimals } from './two-decimals.js';
import { noNeedlessReasons, taxCurrencyIsAnother, vatFollowsCategory } from './vat.js';

/** What every specification built on EN 16931 has in common, in whatever syntax, but the number of ways to pay. */
export const EN16931_MENDS: readonly Mend[] = [
  withTwoDecimals,
  vatFollowsCategory,
  noNeedlessReasons,
  taxCurrencyIsAnother,
  unitsAreCodes,
  reasonsOfTheLists,
  numbersOfTheRegisters,
  addressesHaveSchemes,
  payeeIsAnother,
  oneIdentifierOfTheBuyer,
  lateInterestInWords,
];
