import { at, type DraftRule, must } from '../../notation.js';
import { COUNTRIES } from '../codes/countries.js';
import { BUYER, IS_VAT, SELLER } from './paths.js';

/** Seller, buyer, payee, tax representative. */
export const PARTIES: readonly DraftRule[] = [
  at('cac:AccountingSupplierParty', [
    must(
      'BR-CO-26',
      `cac:Party/cac:PartyTaxScheme${IS_VAT}/cbc:CompanyID
        or cac:Party/cac:PartyIdentification/cbc:ID[not(@schemeID = 'SEPA')]
        or cac:Party/cac:PartyLegalEntity/cbc:CompanyID`,
    ),
  ]),
  at(`${SELLER}/cbc:EndpointID`, [must('BR-62', '@schemeID')]),
  at(`${BUYER}/cbc:EndpointID`, [must('BR-63', '@schemeID')]),
  at(`${SELLER}/cac:PostalAddress`, [must('BR-09', hasCountry())]),
  at(`${BUYER}/cac:PostalAddress`, [must('BR-11', hasCountry())]),
  at('cac:PayeeParty', [
    must(
      'BR-17',
      `cac:PartyName/cbc:Name
        and not(cac:PartyName/cbc:Name = ../${SELLER}/cac:PartyName/cbc:Name)
        and not(cac:PartyIdentification/cbc:ID = ../${SELLER}/cac:PartyIdentification/cbc:ID)`,
    ),
  ]),
  at('cac:TaxRepresentativeParty', [
    must('BR-18', "normalize-space(cac:PartyName/cbc:Name) != ''"),
    must('BR-19', 'cac:PostalAddress'),
    must('BR-56', `cac:PartyTaxScheme[count(cac:TaxScheme) = 1]${IS_VAT}/cbc:CompanyID`),
  ]),
  at('cac:TaxRepresentativeParty/cac:PostalAddress', [must('BR-20', hasCountry())]),
  at(`cac:PartyTaxScheme${IS_VAT}`, [
    // Greek VAT numbers begin with EL, not with the country's code. That the identifier is there at all is UBL-SR-53's matter.
    must(
      'BR-CO-09',
      `substring(cbc:CompanyID, 1, 2) = ('', ' ', 'EL', ${COUNTRIES.map((code) => `'${code}'`).join(', ')})`,
    ),
  ]),
];

function hasCountry(): string {
  return "normalize-space(cac:Country/cbc:IdentificationCode) != ''";
}
