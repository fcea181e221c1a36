import { at, type DraftPattern, independent, must, oneOf } from '../../../notation.js';
import { BUYER, SELLER } from '../paths.js';

const ADDRESS = 'exists(cbc:StreetName) and exists(cbc:CityName) and exists(cbc:PostalZone)';
/** Chamber of commerce (KVK) or government (OIN) number. */
const KVK_OR_OIN = "@schemeID = ('0106', '0190') and normalize-space(.) != ''";

export const NETHERLANDS: readonly DraftPattern[] = independent('netherlands', [
  at('cbc:CreditNoteTypeCode[$dutchSeller]', [
    must('NL-R-001', 'exists(/*/cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID)'),
  ]),
  at(`${SELLER}/cac:PostalAddress[$dutchSeller]`, [must('NL-R-002', ADDRESS)]),
  at(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyID[$dutchSeller]`, [must('NL-R-003', KVK_OR_OIN)]),
  at(`${BUYER}/cac:PostalAddress[$dutch]`, [must('NL-R-004', ADDRESS)]),
  at(`${BUYER}/cac:PartyLegalEntity/cbc:CompanyID[$dutch]`, [must('NL-R-005', KVK_OR_OIN)]),
  at('cac:TaxRepresentativeParty/cac:PostalAddress[$dutchRepresentative]', [must('NL-R-006', ADDRESS)]),
  at('cac:LegalMonetaryTotal[$dutchSeller]', [
    must(
      'NL-R-007',
      'xs:decimal(cbc:PayableAmount) * (if (/cn:CreditNote) then -1 else 1) <= 0 or exists(//cac:PaymentMeans)',
    ),
  ]),
  at('cac:PaymentMeans[$dutch]', [
    must('NL-R-008', oneOf('cbc:PaymentMeansCode', ['30', '48', '49', '57', '58', '59'])),
  ]),
  at('cac:OrderLineReference/cbc:LineID[$dutchSeller]', [must('NL-R-009', 'exists(/*/cac:OrderReference/cbc:ID)')]),
]);
