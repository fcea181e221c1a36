import { at, type DraftPattern, independent, must, should } from '../../../notation.js';
import { COUNTRY, SELLER } from '../paths.js';

const SWEDISH_SELLER = `${SELLER}[${COUNTRY} = 'SE']`;
const VAT_NUMBERS = "cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = 'VAT']/cbc:CompanyID";

/** Account number of a credit transfer (30) to a giro, which the branch identifier (BT-86) names. */
const giroAccount = (giro: 'PLUSGIRO' | 'BANKGIRO'): string =>
  [
    "cac:PaymentMeans[$swedishSeller][normalize-space(cbc:PaymentMeansCode) = '30']",
    `[normalize-space(cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID) = 'SE:${giro}']`,
    '/cac:PayeeFinancialAccount/cbc:ID',
  ].join('');

/** Registration for another tax than VAT (BT-32) of a seller with an organisation number. */
const TAX_REGISTRATION = [
  `${SWEDISH_SELLER}[cac:PartyLegalEntity/cbc:CompanyID]`,
  "cac:PartyTaxScheme[normalize-space(upper-case(cac:TaxScheme/cbc:ID)) != 'VAT']",
  'cbc:CompanyID',
].join('/');

const DIGITS = "matches(normalize-space(.), '^[0-9]+$')";
const LENGTH = 'string-length(normalize-space(.))';

export const SWEDEN: readonly DraftPattern[] = independent('sweden', [
  at(`${SWEDISH_SELLER}[cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = 'VAT']/substring(cbc:CompanyID, 1, 2) = 'SE']`, [
    must('SE-R-001', `string-length(normalize-space(${VAT_NUMBERS})) = 14`),
    must('SE-R-002', `matches(normalize-space(substring(${VAT_NUMBERS}, 3, 12)), '^[0-9]+$')`),
  ]),
  at(`${SWEDISH_SELLER}/cac:PartyLegalEntity/cbc:CompanyID`, [
    must('SE-R-003', DIGITS),
    must('SE-R-004', `${LENGTH} = 10`),
    must('SE-R-013', 'id:swedish(normalize-space(.))'),
  ]),
  at(TAX_REGISTRATION, [must('SE-R-005', "normalize-space(upper-case(.)) = 'GODKÄND FÖR F-SKATT'")]),
  at("cac:TaxCategory[$swedishVat][cbc:ID = 'S'] | cac:ClassifiedTaxCategory[$swedishVat][cbc:ID = 'S']", [
    must('SE-R-006', 'number(cbc:Percent) = (6, 12, 25)'),
  ]),
  at(giroAccount('PLUSGIRO'), [should('SE-R-007', DIGITS), should('SE-R-010', `${LENGTH} >= 2 and ${LENGTH} <= 8`)]),
  at(giroAccount('BANKGIRO'), [should('SE-R-008', DIGITS), should('SE-R-009', `${LENGTH} = (7, 8)`)]),
  at('cac:PaymentMeans[$swedishSeller]', [
    should('SE-R-011', "not(cbc:PaymentMeansCode = ('50', '56'))"),
    should('SE-R-012', "not($swedish) or not(cbc:PaymentMeansCode = '31')"),
  ]),
]);
