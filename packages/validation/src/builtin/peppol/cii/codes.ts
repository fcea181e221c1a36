import { ALLOWANCE_REASONS, CHARGE_REASONS } from '../../en16931/codes/payment.js';
import { at, type DraftPattern, independent, literal, must, oneOf } from '../../notation.js';
import { CII_CURRENCIES, CII_PARTICIPANT_SCHEMES, MEDIA_TYPES } from '../codes.js';

const attributeIn = (attribute: string, codes: readonly string[]): string =>
  `@${attribute} = (${codes.map(literal).join(', ')})`;

const reasonCode = (indicator: 'true' | 'false'): string =>
  `ram:SpecifiedTradeAllowanceCharge[normalize-space(ram:ChargeIndicator/udt:Indicator) = '${indicator}']/ram:ReasonCode`;

const PARTY_ADDRESSES = ['ram:BuyerTradeParty', 'ram:SellerTradeParty']
  .map((party) => `${party}/ram:URIUniversalCommunication/ram:URIID`)
  .join(' | ');

/**
 * Code lists and dates: CL and F. P0100, the type codes, is left out: the published rule names an element that CII does
 * not have, so no validator holds documents to it.
 */
export const CODE_RULES: readonly DraftPattern[] = independent('codes', [
  at('ram:AttachmentBinaryObject[@mimeCode]', [must('PEPPOL-EN16931-CL001', attributeIn('mimeCode', MEDIA_TYPES))]),
  at(reasonCode('false'), [must('PEPPOL-EN16931-CL002', oneOf('.', ALLOWANCE_REASONS))]),
  at(reasonCode('true'), [must('PEPPOL-EN16931-CL003', oneOf('.', CHARGE_REASONS))]),
  at('ram:TaxTotalAmount[@currencyID]', [must('PEPPOL-EN16931-CL007', attributeIn('currencyID', CII_CURRENCIES))]),
  at('udt:DateTimeString', [
    must('PEPPOL-EN16931-F001', "normalize-space(@format) = '102' and matches(., '^20[0-9]{6}$')"),
  ]),
  at(PARTY_ADDRESSES, [must('PEPPOL-EN16931-CL008', attributeIn('schemeID', CII_PARTICIPANT_SCHEMES))]),
]);
