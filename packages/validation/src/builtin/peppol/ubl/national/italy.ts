import { at, type DraftPattern, independent, must } from '../../../notation.js';

const ITALIAN_SELLER = "cac:AccountingSupplierParty/cac:Party[$sellerCountry = 'IT']";

export const ITALY: readonly DraftPattern[] = independent('italy', [
  at(`${ITALIAN_SELLER}/cac:PartyTaxScheme[normalize-space(cac:TaxScheme/cbc:ID) != 'VAT']`, [
    must('IT-R-001', "matches(normalize-space(cbc:CompanyID), '^[0-9A-Z]{11,16}$')"),
  ]),
  at(ITALIAN_SELLER, [
    must('IT-R-002', 'exists(cac:PostalAddress/cbc:StreetName)'),
    must('IT-R-003', 'exists(cac:PostalAddress/cbc:CityName)'),
    must('IT-R-004', 'exists(cac:PostalAddress/cbc:PostalZone)'),
  ]),
]);
