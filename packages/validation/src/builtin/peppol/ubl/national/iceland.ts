import { at, type DraftPattern, each, independent, must, should } from '../../../notation.js';
import { documents } from '../paths.js';

const FINAL_DUE_DATE = "cac:AdditionalDocumentReference[cbc:DocumentDescription = 'EINDAGI']";

/** A kennitala (scheme 0196) as legal registration number. */
const kennitala = (party: string): string => `${party}/cac:PartyLegalEntity/cbc:CompanyID/@schemeID = '0196'`;
const streetAndPostCode = (party: string): string =>
  `exists(${party}/cac:PostalAddress/cbc:StreetName) and exists(${party}/cac:PostalAddress/cbc:PostalZone)`;

/** Bank accounts have twelve characters: bank, ledger, account. */
const accountFor = (code: string): string =>
  each(
    `cac:PaymentMeans[cbc:PaymentMeansCode = '${code}']`,
    'string-length(normalize-space($it/cac:PayeeFinancialAccount/cbc:ID)) = 12',
  );

const TYPE = "normalize-space(.) = ('380', '381')";

export const ICELAND: readonly DraftPattern[] = independent('iceland', [
  at(documents('$icelandicSeller'), [
    should('IS-R-001', `exists((cbc:InvoiceTypeCode, cbc:CreditNoteTypeCode)[${TYPE}])`),
    must('IS-R-002', kennitala('cac:AccountingSupplierParty/cac:Party')),
    must('IS-R-003', streetAndPostCode('cac:AccountingSupplierParty/cac:Party')),
    must('IS-R-006', accountFor('9')),
    must('IS-R-007', accountFor('42')),
    must('IS-R-008', each(FINAL_DUE_DATE, 'string-length($it/cbc:ID) = 10 and string($it/cbc:ID) castable as xs:date')),
    must('IS-R-009', `not(${FINAL_DUE_DATE}) or exists(cbc:DueDate)`),
    must('IS-R-010', `not(${FINAL_DUE_DATE}) or ${FINAL_DUE_DATE}/cbc:ID >= cbc:DueDate`),
  ]),
  at(documents('$icelandic', 'cac:AccountingCustomerParty'), [
    must('IS-R-004', kennitala('cac:Party')),
    must('IS-R-005', streetAndPostCode('cac:Party')),
  ]),
]);
