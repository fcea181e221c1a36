import { ALLOWANCE_REASONS, CHARGE_REASONS } from '../../en16931/codes/payment.js';
import { at, type DraftPattern, independent, literal, must, oneOf } from '../../notation.js';
import { CII_CURRENCIES, CII_PARTICIPANT_SCHEMES, CII_TYPES, MEDIA_TYPES } from '../codes.js';

const attributeIn = (attribute: string, codes: readonly string[]): string =>
  `@${attribute} = (${codes.map(literal).join(', ')})`;

const reasonCode = (indicator: 'true' | 'false'): string =>
  `ram:SpecifiedTradeAllowanceCharge[normalize-space(ram:ChargeIndicator/udt:Indicator) = '${indicator}']/ram:ReasonCode`;

/** The type code is held to its list in process 01 only. */
const FIRST_PROCESS = `matches(
  normalize-space(/*/rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID),
  'urn:fdc:peppol\\.eu:2017:poacc:billing:01:1\\.0'
)`;

const PARTY_ADDRESSES = ['ram:BuyerTradeParty', 'ram:SellerTradeParty']
  .map((party) => `${party}/ram:URIUniversalCommunication/ram:URIID`)
  .join(' | ');

/** Code lists and dates: CL, F and P. */
export const CODE_RULES: readonly DraftPattern[] = independent('codes', [
  at('ram:AttachmentBinaryObject[@mimeCode]', [must('PEPPOL-EN16931-CL001', attributeIn('mimeCode', MEDIA_TYPES))]),
  at(reasonCode('false'), [must('PEPPOL-EN16931-CL002', oneOf('.', ALLOWANCE_REASONS))]),
  at(reasonCode('true'), [must('PEPPOL-EN16931-CL003', oneOf('.', CHARGE_REASONS))]),
  at('ram:TaxTotalAmount[@currencyID]', [must('PEPPOL-EN16931-CL007', attributeIn('currencyID', CII_CURRENCIES))]),
  at('rsm:ExchangedDocument/ram:TypeCode', [
    must('PEPPOL-EN16931-P0100', `not(${FIRST_PROCESS}) or ${oneOf('.', CII_TYPES)}`),
  ]),
  at('udt:DateTimeString', [
    must('PEPPOL-EN16931-F001', "normalize-space(@format) = '102' and matches(., '^20[0-9]{6}$')"),
  ]),
  at(PARTY_ADDRESSES, [must('PEPPOL-EN16931-CL008', attributeIn('schemeID', CII_PARTICIPANT_SCHEMES))]),
]);
