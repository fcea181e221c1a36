import { at, type DraftRule, must, should } from '../../notation.js';
import { BUYER, onRoot, SELLER } from './paths.js';

/** What an invoice as a whole must have: its identity, its parties, its references, its period, its delivery. */
export const HEADER: readonly DraftRule[] = [
  at(onRoot(), [
    must('BR-01', text('cbc:CustomizationID')),
    must('BR-02', text('cbc:ID')),
    must('BR-03', text('cbc:IssueDate')),
    must('BR-04', `${text('cbc:InvoiceTypeCode')} or ${text('cbc:CreditNoteTypeCode')}`),
    must('BR-05', text('cbc:DocumentCurrencyCode')),
    must('BR-06', text(`${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`)),
    must('BR-07', text(`${BUYER}/cac:PartyLegalEntity/cbc:RegistrationName`)),
    must('BR-08', `${SELLER}/cac:PostalAddress`),
    must('BR-10', `${BUYER}/cac:PostalAddress`),
    must('BR-16', 'cac:InvoiceLine or cac:CreditNoteLine'),
    must(
      'BR-53',
      'every $currency in cbc:TaxCurrencyCode satisfies //cac:TaxTotal/cbc:TaxAmount/@currencyID = $currency',
    ),
    must('BR-CO-03', 'empty(cbc:TaxPointDate) or empty(cac:InvoicePeriod/cbc:DescriptionCode)'),
    must('BR-CO-18', 'cac:TaxTotal/cac:TaxSubtotal'),
  ]),
  // A line's own period has rules of its own.
  at('cac:InvoicePeriod[not(parent::cac:InvoiceLine or parent::cac:CreditNoteLine)]', [
    must('BR-29', inOrder('cbc:StartDate', 'cbc:EndDate')),
    must('BR-CO-19', 'cbc:StartDate or cbc:EndDate or cbc:DescriptionCode'),
  ]),
  at('cac:BillingReference', [must('BR-55', 'cac:InvoiceDocumentReference/cbc:ID')]),
  at('cac:AdditionalDocumentReference', [must('BR-52', text('cbc:ID'))]),
  at('cac:Delivery/cac:DeliveryLocation/cac:Address', [must('BR-57', 'cac:Country/cbc:IdentificationCode')]),
  at('cac:PaymentMeans', [
    must('BR-49', 'cbc:PaymentMeansCode'),
    // 30 and 58 are credit transfers.
    must(
      'BR-61',
      "if (normalize-space(cbc:PaymentMeansCode) = ('30', '58')) then exists(cac:PayeeFinancialAccount/cbc:ID) else true()",
    ),
  ]),
  at("cac:PaymentMeans[cbc:PaymentMeansCode = ('30', '58')]/cac:PayeeFinancialAccount", [
    must('BR-50', text('cbc:ID')),
  ]),
  at('cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID', [
    should('BR-51', 'string-length(normalize-space(.)) le 10'),
  ]),
];

/** The one node of the path has a text. Two nodes where one belongs are an error of the expression, and so a finding. */
function text(path: string): string {
  return `normalize-space(${path}) != ''`;
}

/** Neither date or one of them is enough; of two the second is not before the first. */
export function inOrder(start: string, end: string): string {
  return `empty(${start}) or empty(${end}) or xs:date(${start}) le xs:date(${end})`;
}
