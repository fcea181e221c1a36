import { at, type DraftRule, literal, must, oneOf } from '../../notation.js';
import { ATTACHMENT_TYPES } from '../codes/attachments.js';
import { COUNTRIES } from '../codes/countries.js';
import { CURRENCIES } from '../codes/currencies.js';
import { CREDIT_NOTE_TYPES, INVOICE_TYPES, NOTE_SUBJECTS, REFERENCE_QUALIFIERS } from '../codes/documents.js';
import { ALLOWANCE_REASONS, CHARGE_REASONS, PAYMENT_MEANS } from '../codes/payment.js';
import { EAS, ICD, ITEM_CLASSIFICATIONS } from '../codes/schemes.js';
import { EXEMPTION_REASONS, VAT_CATEGORY_CODES, VAT_POINT_EVENTS } from '../codes/tax.js';
import { UNITS } from '../codes/units.js';
import { ALLOWANCE_ONLY, CHARGE_ONLY, onRoot } from './paths.js';

/** The amounts whose currency is checked. */
const AMOUNTS = [
  'Amount',
  'BaseAmount',
  'PriceAmount',
  'TaxAmount',
  'TaxableAmount',
  'LineExtensionAmount',
  'TaxExclusiveAmount',
  'TaxInclusiveAmount',
  'AllowanceTotalAmount',
  'ChargeTotalAmount',
  'PrepaidAmount',
  'PayableRoundingAmount',
  'PayableAmount',
];

/** Match pattern → rule and the code it must have there. */
function coded(context: string, rule: string, codes: readonly string[], value = '.'): DraftRule {
  return at(context, [must(rule, oneOf(value, codes))]);
}

/** A note that starts with #AAI# gives its subject between the signs; three letters there are taken as a code. */
const NOTE_SUBJECT = "substring-before(substring-after(., '#'), '#')";

/** BR-CL-*: each code is in its list. */
export const CODES: readonly DraftRule[] = [
  coded('cbc:InvoiceTypeCode', 'BR-CL-01', INVOICE_TYPES),
  coded('cbc:CreditNoteTypeCode', 'BR-CL-01', CREDIT_NOTE_TYPES),
  coded(AMOUNTS.map((name) => `cbc:${name}`).join(' | '), 'BR-CL-03', CURRENCIES, '@currencyID'),
  coded('cbc:DocumentCurrencyCode', 'BR-CL-04', CURRENCIES),
  coded('cbc:TaxCurrencyCode', 'BR-CL-05', CURRENCIES),
  coded('cac:InvoicePeriod/cbc:DescriptionCode', 'BR-CL-06', VAT_POINT_EVENTS),
  coded(
    "cac:AdditionalDocumentReference[cbc:DocumentTypeCode = '130']/cbc:ID[@schemeID] | cac:DocumentReference[cbc:DocumentTypeCode = '130']/cbc:ID[@schemeID]",
    'BR-CL-07',
    REFERENCE_QUALIFIERS,
    '@schemeID',
  ),
  at(onRoot('/cbc:Note'), [
    must(
      'BR-CL-08',
      `string-length(${NOTE_SUBJECT}) != 3 or ${NOTE_SUBJECT} = (${NOTE_SUBJECTS.map(literal).join(', ')})`,
    ),
  ]),
  at('cac:PartyIdentification/cbc:ID[@schemeID]', [
    must(
      'BR-CL-10',
      `${oneOf('@schemeID', ICD)}
        or normalize-space(@schemeID) = 'SEPA' and (ancestor::cac:AccountingSupplierParty or ancestor::cac:PayeeParty)`,
    ),
  ]),
  coded('cac:PartyLegalEntity/cbc:CompanyID[@schemeID]', 'BR-CL-11', ICD, '@schemeID'),
  coded('cac:CommodityClassification/cbc:ItemClassificationCode[@listID]', 'BR-CL-13', ITEM_CLASSIFICATIONS, '@listID'),
  coded('cac:Country/cbc:IdentificationCode', 'BR-CL-14', COUNTRIES),
  coded('cac:OriginCountry/cbc:IdentificationCode', 'BR-CL-15', COUNTRIES),
  coded('cac:PaymentMeans/cbc:PaymentMeansCode', 'BR-CL-16', PAYMENT_MEANS),
  coded('cac:TaxCategory/cbc:ID', 'BR-CL-17', VAT_CATEGORY_CODES),
  coded('cac:ClassifiedTaxCategory/cbc:ID', 'BR-CL-18', VAT_CATEGORY_CODES),
  coded(`cac:AllowanceCharge${ALLOWANCE_ONLY}/cbc:AllowanceChargeReasonCode`, 'BR-CL-19', ALLOWANCE_REASONS),
  coded(`cac:AllowanceCharge${CHARGE_ONLY}/cbc:AllowanceChargeReasonCode`, 'BR-CL-20', CHARGE_REASONS),
  coded('cac:StandardItemIdentification/cbc:ID[@schemeID]', 'BR-CL-21', ICD, '@schemeID'),
  coded('cbc:TaxExemptionReasonCode', 'BR-CL-22', EXEMPTION_REASONS, 'upper-case(.)'),
  coded(
    'cbc:InvoicedQuantity[@unitCode] | cbc:BaseQuantity[@unitCode] | cbc:CreditedQuantity[@unitCode]',
    'BR-CL-23',
    UNITS,
    '@unitCode',
  ),
  at('cbc:EmbeddedDocumentBinaryObject[@mimeCode]', [
    must('BR-CL-24', `@mimeCode = (${ATTACHMENT_TYPES.map(literal).join(', ')})`),
  ]),
  coded('cbc:EndpointID[@schemeID]', 'BR-CL-25', EAS, '@schemeID'),
  coded('cac:DeliveryLocation/cbc:ID[@schemeID]', 'BR-CL-26', ICD, '@schemeID'),
];
