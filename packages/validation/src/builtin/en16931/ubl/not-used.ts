import { at, type DraftRule, should } from '../../notation.js';
import { type Unused, unused } from '../unused.js';
import { atUnused, superfluous } from '../unused-rules.js';
import { UNUSED_IN_HEADER, UNUSED_ON_LINES } from './not-used-paths.js';
import { onRoot } from './paths.js';

/** UBL-CR-*: elements and attributes of UBL that EN 16931 has no place for. */

const PREFIX = 'UBL-CR-';

export const HEADER_UNUSED: readonly Unused[] = unused(UNUSED_IN_HEADER, PREFIX);
export const LINE_UNUSED: readonly Unused[] = unused(UNUSED_ON_LINES, PREFIX);

/** Wherever they stand: match pattern, and what the message calls it. */
export const ANYWHERE_UNUSED: readonly (readonly [number: string, context: string])[] = [
  ['664', 'cac:FinancialInstitution'],
  ['669', 'cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode'],
  ['670', 'cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReason'],
  ['671', 'cac:Price/cac:AllowanceCharge/cbc:MultiplierFactorNumeric'],
  ['680', 'cac:PaymentMeans/cac:PayerFinancialAccount'],
];

/** Attributes, by the element that has them; a path from the root begins with a slash. */
export const ATTRIBUTES_UNUSED: readonly (readonly [number: string, element: string, attribute: string])[] = [
  ['648', '/*/cbc:CustomizationID', 'schemeID'],
  ['649', '/*/cbc:ProfileID', 'schemeID'],
  ['650', '/*/cbc:ID', 'schemeID'],
  ['651', '/*/cbc:SalesOrderID', 'schemeID'],
  ['652', 'cac:PartyTaxScheme/cbc:CompanyID', 'schemeID'],
  ['653', '/*/cac:PaymentMeans/cbc:PaymentID', 'schemeID'],
  ['654', '/*/cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID', 'schemeID'],
  ['655', '/*/cac:PaymentMeans/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID', 'schemeID'],
  ['656', '/*/cbc:InvoiceTypeCode', 'listID'],
  ['657', '/*/cbc:DocumentCurrencyCode', 'listID'],
  ['658', '/*/cbc:TaxCurrencyCode', 'listID'],
  ['659', '/*/cac:AdditionalDocumentReference/cbc:DocumentTypeCode', 'listID'],
  ['660', 'cac:Country/cbc:IdentificationCode', 'listID'],
  ['661', '/*/cac:PaymentMeans/cbc:PaymentMeansCode', 'listID'],
  ['662', 'cbc:AllowanceChargeReasonCode', 'listID'],
  ['667', 'cac:BuyersItemIdentification/cbc:ID', 'schemeID'],
  ['668', 'cac:SellersItemIdentification/cbc:ID', 'schemeID'],
  ['672', '/*/cbc:CreditNoteTypeCode', 'listID'],
  ['674', 'cbc:PrimaryAccountNumberID', 'schemeID'],
  ['675', 'cac:CardAccount/cbc:NetworkID', 'schemeID'],
  ['676', 'cac:PaymentMandate/cbc:ID', 'schemeID'],
  ['677', 'cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID', 'schemeID'],
  ['678', 'cac:TaxCategory/cbc:ID', 'schemeID'],
  ['679', 'cac:ClassifiedTaxCategory/cbc:ID', 'schemeID'],
];

const INVOICED_OBJECT = "cac:AdditionalDocumentReference[cbc:DocumentTypeCode = '130']";

/** Contexts that exclude each other: one pattern. */
export const NOT_USED_IN_HEADER: readonly DraftRule[] = atUnused('/*', HEADER_UNUSED);

/** Contexts that may meet in one element: a pattern each. */
export const NOT_USED: readonly DraftRule[] = [
  // Told once for all lines, as what one line has most often all have.
  at(onRoot(), [
    ...LINE_UNUSED.map(({ id, path }) => should(id, `empty(cac:InvoiceLine/${path} | cac:CreditNoteLine/${path})`)),
    should('UBL-CR-663', 'empty(//@unitCodeListID)'),
  ]),
  ...ANYWHERE_UNUSED.map(([number, context]) => at(context, [superfluous(`${PREFIX}${number}`)])),
  ...ATTRIBUTES_UNUSED.map(([number, element, attribute]) =>
    at(`${element}[@${attribute}]`, [superfluous(`${PREFIX}${number}`)]),
  ),
  at('/*/cbc:UBLVersionID', [should('UBL-CR-002', ". = '2.1'")]),
  // A credit note has no DueDate of its own.
  at('/ubl:Invoice/cac:PaymentMeans/cbc:PaymentDueDate', [superfluous('UBL-CR-412')]),
  // Only the invoiced object (130) has an identifier with a scheme, and it is no file and has no description.
  at("cac:AdditionalDocumentReference[not(cbc:DocumentTypeCode = '130')]/cbc:ID[@schemeID]", [
    superfluous('UBL-CR-665'),
  ]),
  at(`${INVOICED_OBJECT}/cac:Attachment`, [superfluous('UBL-CR-666', 'FATAL')]),
  at(`${INVOICED_OBJECT}/cbc:DocumentDescription`, [superfluous('UBL-CR-673', 'FATAL')]),
];
