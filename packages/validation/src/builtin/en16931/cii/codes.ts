import { at, type DraftRule, literal, must, oneOf } from '../../notation.js';
import { ATTACHMENT_TYPES } from '../codes/attachments.js';
import { COUNTRIES } from '../codes/countries.js';
import { CURRENCIES } from '../codes/currencies.js';
import {
  CREDIT_NOTE_TYPES,
  INVOICE_TYPES,
  LATER_NOTE_SUBJECTS,
  NOTE_SUBJECTS,
  REFERENCE_QUALIFIERS,
} from '../codes/documents.js';
import { ALLOWANCE_REASONS, CHARGE_REASONS, PAYMENT_MEANS } from '../codes/payment.js';
import { EAS, ICD, ITEM_CLASSIFICATIONS } from '../codes/schemes.js';
import { EXEMPTION_REASONS, VAT_CATEGORY_CODES, VAT_POINT_EVENTS_2475 } from '../codes/tax.js';
import { UNITS } from '../codes/units.js';
import { ALLOWANCE_ONLY, CHARGE_ONLY } from './paths.js';

/** Match pattern → rule and the code it must have there. */
function coded(context: string, rule: string, codes: readonly string[], value = '.'): DraftRule {
  return at(context, [must(rule, oneOf(value, codes))]);
}

const SHIP_TO_ID = 'ram:ApplicableHeaderTradeDelivery/ram:ShipToTradeParty/ram:GlobalID[@schemeID]';

/** BR-CL-*: each code is in its list. */
export const CODES: readonly DraftRule[] = [
  coded('rsm:ExchangedDocument/ram:TypeCode', 'BR-CL-01', [...new Set([...INVOICE_TYPES, ...CREDIT_NOTE_TYPES])]),
  coded('ram:TaxTotalAmount[@currencyID]', 'BR-CL-03', CURRENCIES, '@currencyID'),
  coded('ram:InvoiceCurrencyCode', 'BR-CL-04', CURRENCIES),
  coded('ram:TaxCurrencyCode', 'BR-CL-05', CURRENCIES),
  coded('ram:DueDateTypeCode', 'BR-CL-06', VAT_POINT_EVENTS_2475),
  coded('ram:ReferenceTypeCode', 'BR-CL-07', REFERENCE_QUALIFIERS),
  coded('ram:SubjectCode', 'BR-CL-08', [...NOTE_SUBJECTS, ...LATER_NOTE_SUBJECTS]),
  coded(
    'ram:GlobalID[@schemeID][not(ancestor::ram:SpecifiedTradeProduct or ancestor::ram:ShipToTradeParty)]',
    'BR-CL-10',
    ICD,
    '@schemeID',
  ),
  coded('ram:ID[@schemeID][not(parent::ram:SpecifiedTaxRegistration)]', 'BR-CL-11', ICD, '@schemeID'),
  coded('ram:ClassCode[@listID]', 'BR-CL-13', ITEM_CLASSIFICATIONS, '@listID'),
  coded('ram:CountryID', 'BR-CL-14', COUNTRIES),
  coded('ram:OriginTradeCountry/ram:ID', 'BR-CL-15', COUNTRIES),
  coded('ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode', 'BR-CL-16', PAYMENT_MEANS),
  coded('ram:CategoryTradeTax/ram:CategoryCode', 'BR-CL-17', VAT_CATEGORY_CODES),
  coded('ram:ApplicableTradeTax/ram:CategoryCode', 'BR-CL-18', VAT_CATEGORY_CODES),
  coded(`ram:SpecifiedTradeAllowanceCharge${ALLOWANCE_ONLY}/ram:ReasonCode`, 'BR-CL-19', ALLOWANCE_REASONS),
  coded(`ram:SpecifiedTradeAllowanceCharge${CHARGE_ONLY}/ram:ReasonCode`, 'BR-CL-20', CHARGE_REASONS),
  coded('ram:SpecifiedTradeProduct/ram:GlobalID[@schemeID]', 'BR-CL-21', ICD, '@schemeID'),
  coded('ram:ExemptionReasonCode', 'BR-CL-22', EXEMPTION_REASONS, 'upper-case(.)'),
  coded('ram:BasisQuantity[@unitCode] | ram:BilledQuantity[@unitCode]', 'BR-CL-23', UNITS, '@unitCode'),
  at('ram:AttachmentBinaryObject[@mimeCode]', [
    must('BR-CL-24', `@mimeCode = (${ATTACHMENT_TYPES.map(literal).join(', ')})`),
  ]),
  coded('ram:URIUniversalCommunication/ram:URIID[@schemeID]', 'BR-CL-25', EAS, '@schemeID'),
  coded(SHIP_TO_ID, 'BR-CL-26', ICD, '@schemeID'),
];
