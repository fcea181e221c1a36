import { at, type DraftPattern, firstOf, independent, literal, must, oneOf } from '../../notation.js';
import type { Edition } from '../edition.js';

/** The document as a whole, its parties and its payment: R001 to R020, R053 to R061, R080. */
export function documentRules(edition: Edition): DraftPattern[] {
  return independent('document', [
    at(
      'in:Invoice | cn:CreditNote',
      [
        must('PEPPOL-EN16931-R001', 'exists(cbc:ProfileID)'),
        must('PEPPOL-EN16931-R002', 'count(cbc:Note) < 2 or $german'),
        must('PEPPOL-EN16931-R003', 'exists((cbc:BuyerReference, cac:OrderReference/cbc:ID))'),
        must(
          'PEPPOL-EN16931-R004',
          `starts-with($specification, ${literal(edition.specification)}) and not(contains($specification, '::'))`,
        ),
        must('PEPPOL-EN16931-R007', oneOf('cbc:ProfileID', edition.processes)),
        must('PEPPOL-EN16931-R053', 'count(cac:TaxTotal[cac:TaxSubtotal]) = 1'),
        must(
          'PEPPOL-EN16931-R054',
          'count(cac:TaxTotal[not(cac:TaxSubtotal)]) = (if (cbc:TaxCurrencyCode) then 1 else 0)',
        ),
        must(
          'PEPPOL-EN16931-R055',
          `not(cbc:TaxCurrencyCode) or (some $sign in (1, -1) satisfies
          cac:TaxTotal/cbc:TaxAmount[@currencyID = $accounting]/(number(.) * $sign) >= 0 and
          cac:TaxTotal/cbc:TaxAmount[@currencyID = $invoicing]/(number(.) * $sign) >= 0)`,
        ),
      ],
      {
        specification: 'normalize-space(cbc:CustomizationID)',
        accounting: 'normalize-space(cbc:TaxCurrencyCode)',
        invoicing: 'normalize-space(cbc:DocumentCurrencyCode)',
      },
    ),
    at('cn:CreditNote', [
      must('PEPPOL-EN16931-R080', "count(cac:AdditionalDocumentReference[cbc:DocumentTypeCode = '50']) < 2"),
    ]),
    at('cbc:TaxCurrencyCode', [
      must('PEPPOL-EN16931-R005', 'normalize-space(.) != normalize-space(../cbc:DocumentCurrencyCode)'),
    ]),
    at('cac:AccountingCustomerParty/cac:Party', [must('PEPPOL-EN16931-R010', 'exists(cbc:EndpointID)')]),
    at('cac:AccountingSupplierParty/cac:Party', [must('PEPPOL-EN16931-R020', 'exists(cbc:EndpointID)')]),
    at("cac:PaymentMeans[normalize-space(cbc:PaymentMeansCode) = ('49', '59')]", [
      must('PEPPOL-EN16931-R061', 'exists(cac:PaymentMandate/cbc:ID)'),
    ]),
  ]);
}

/** R008: whatever has no content is left out. */
export const EMPTY_ELEMENTS: DraftPattern = firstOf('empty', [
  at('*[not(*)]', [must('PEPPOL-EN16931-R008', "normalize-space(.) != ''")]),
]);
