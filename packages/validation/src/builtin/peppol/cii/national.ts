import {
  at,
  type Draft,
  type DraftPattern,
  each,
  filled,
  independent,
  literal,
  must,
  oneOf,
  should,
} from '../../notation.js';
import { AGREEMENT, BUYER, LINE, PAYMENT_MEANS, REPRESENTATIVE, SELLER, SETTLEMENT, VAT_NUMBER } from './paths.js';

const NORWAY = at("ram:SellerTradeParty[$sellerCountry = 'NO']", [
  should('NO-R-002', "ram:SpecifiedTaxRegistration/ram:ID[@schemeID = 'FC']/normalize-space(.) = 'Foretaksregisteret'"),
  must(
    'NO-R-001',
    `every $vat in ${VAT_NUMBER}[starts-with(., 'NO')] satisfies
      matches($vat, '^NO[0-9]{9}MVA$') and id:norwegian(substring($vat, 3, 9))`,
  ),
]);

const ACCOUNT = 'ram:PayeePartyCreditorFinancialAccount/ram:IBANID';
const CREDITOR_BANK = 'ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID';
const REFERENCE = '../ram:PaymentReference';
const LEGAL_ID = `${SELLER}/ram:SpecifiedLegalOrganization/ram:ID`;

/** The payment reference (BT-83) of a payment slip begins with its card type. */
const cardType = (...types: string[]): string =>
  `substring(${REFERENCE}, 1, 3) = (${types.map((type) => literal(`${type}#`)).join(', ')})`;

/** Checks that hold for one payment means code only. */
const whenPaidBy = (codes: readonly string[], id: string, test: string): Draft =>
  must(id, `not(ram:TypeCode = (${codes.map(literal).join(', ')})) or (${test})`);

const UNSPSC_VERSIONS = ['19.05.01', '19.0501', '26.08.01', '26.0801'];

const DENMARK = [
  at('rsm:CrossIndustryInvoice[$danishSeller]', [
    must('DK-R-002', `normalize-space(${LEGAL_ID}) != ''`),
    must('DK-R-014', `not(${LEGAL_ID}) or normalize-space(${LEGAL_ID}/@schemeID) = '0184'`),
  ]),
  at('rsm:CrossIndustryInvoice[$danish]', [
    must(
      'DK-R-004',
      each(
        `${SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge[ram:ReasonCode = 'ZZZ']`,
        "$it/ram:Reason/matches(normalize-space(.), '^([0-9]{4}|[^#].*#.*[^#])$')",
      ),
    ),
    must('DK-R-013', each(`(${SELLER} | ${BUYER})/ram:GlobalID`, "normalize-space($it/@schemeID) != ''")),
    must(
      'DK-R-016',
      `not(normalize-space(rsm:ExchangedDocument/ram:TypeCode) = '381' and
        ${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:DuePayableAmount/number(.) < 0)`,
    ),
  ]),
  at(`${PAYMENT_MEANS}[$danish]`, [
    must('DK-R-005', "ram:TypeCode = ('1', '10', '31', '42', '48', '49', '50', '58', '59', '93', '97')"),
    whenPaidBy(['31', '42'], 'DK-R-006', `${filled(ACCOUNT)} and ${filled(CREDITOR_BANK)}`),
    whenPaidBy(
      ['49'],
      'DK-R-007',
      `${filled('../ram:CreditorReferenceID')} and ${filled('../ram:SpecifiedTradePaymentTerms/ram:DirectDebitMandateID')}`,
    ),
    whenPaidBy(['50'], 'DK-R-008', `${cardType('01', '04', '15')} and string-length(${ACCOUNT}) = 7`),
    whenPaidBy(['50'], 'DK-R-009', `not(${cardType('04', '15')}) or string-length(${REFERENCE}) = 19`),
    whenPaidBy(['93'], 'DK-R-010', `${cardType('71', '73', '75')} and string-length(${ACCOUNT}) = 8`),
    whenPaidBy(['93'], 'DK-R-011', `not(${cardType('71', '75')}) or string-length(${REFERENCE}) = (18, 19)`),
  ]),
  at(
    `${LINE}[$danish]`,
    [
      should(
        'DK-R-003',
        `not($classes/@listID = 'TST') or $classes/@listVersionID = (${UNSPSC_VERSIONS.map(literal).join(', ')})`,
      ),
    ],
    { classes: 'ram:SpecifiedTradeProduct/ram:DesignatedProductClassification/ram:ClassCode' },
  ),
];

const ITALIAN_SELLER = "ram:SellerTradeParty[$sellerCountry = 'IT']";

const ITALY = [
  at(`${ITALIAN_SELLER}/ram:SpecifiedTaxRegistration`, [
    must(
      'IT-R-001',
      "exists(ram:ID[normalize-space(@schemeID) != 'FC' or matches(normalize-space(.), '^[0-9A-Z]{11,16}$')])",
    ),
  ]),
  at(ITALIAN_SELLER, [
    must('IT-R-002', 'exists(ram:PostalTradeAddress/ram:LineOne)'),
    must('IT-R-003', 'exists(ram:PostalTradeAddress/ram:CityName)'),
    must('IT-R-004', 'exists(ram:PostalTradeAddress/ram:PostcodeCode)'),
  ]),
];

const DIGITS = "matches(normalize-space(.), '^[0-9]+$')";
const LENGTH = 'string-length(normalize-space(.))';

/** Account number of a credit transfer (30) to a giro, which the bank (BT-86) names. */
const giroAccount = (giro: 'PLUSGIRO' | 'BANKGIRO'): string =>
  [
    `${PAYMENT_MEANS}[$swedishSeller][normalize-space(ram:TypeCode) = '30'][normalize-space(${CREDITOR_BANK}) = 'SE:${giro}']`,
    'ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID',
  ].join('/');

const SWEDEN = [
  at(`${SELLER}[$swedishVat]`, [
    must('SE-R-001', `string-length(normalize-space(${VAT_NUMBER})) = 14`),
    must('SE-R-002', `matches(normalize-space(substring(${VAT_NUMBER}, 3, 12)), '^[0-9]+$')`),
  ]),
  at(`${SELLER}[$swedishSeller]/ram:SpecifiedLegalOrganization/ram:ID`, [
    must('SE-R-003', DIGITS),
    must('SE-R-004', `${LENGTH} = 10`),
    must('SE-R-013', 'id:swedish(normalize-space(.))'),
  ]),
  at(
    `${SELLER}[$swedishSeller][ram:SpecifiedLegalOrganization/ram:ID]/ram:SpecifiedTaxRegistration/ram:ID[@schemeID = 'FC']`,
    [must('SE-R-005', "normalize-space(upper-case(.)) = 'GODKÄND FÖR F-SKATT'")],
  ),
  at('ram:ApplicableTradeTax[$swedishVat] | ram:CategoryTradeTax[$swedishVat]', [
    must('SE-R-006', 'number(ram:RateApplicablePercent) = (6, 12, 25)'),
  ]),
  at(giroAccount('PLUSGIRO'), [should('SE-R-007', DIGITS), should('SE-R-010', `${LENGTH} >= 2 and ${LENGTH} <= 8`)]),
  at(giroAccount('BANKGIRO'), [should('SE-R-008', DIGITS), should('SE-R-009', `${LENGTH} = (7, 8)`)]),
  at(`${PAYMENT_MEANS}[$swedishSeller][normalize-space(ram:TypeCode) = ('50', '56')]`, [should('SE-R-011', 'false()')]),
  at(`${PAYMENT_MEANS}[$swedish][normalize-space(ram:TypeCode) = '31']`, [should('SE-R-012', 'false()')]),
];

const ADDRESS = 'exists(ram:LineOne) and exists(ram:CityName) and exists(ram:PostcodeCode)';
const KVK_OR_OIN = "@schemeID = ('0106', '0190') and normalize-space(.) != ''";
const CREDIT = "normalize-space(/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:TypeCode) = '381'";

const NETHERLANDS = [
  at(
    `/rsm:CrossIndustryInvoice/rsm:ExchangedDocument[${oneOf('ram:TypeCode', ['81', '83', '381', '396', '532'])}][$dutchSeller]`,
    [must('NL-R-001', `exists(${SETTLEMENT}/ram:InvoiceReferencedDocument/ram:IssuerAssignedID)`)],
  ),
  at(`${SELLER}/ram:PostalTradeAddress[$dutchSeller]`, [must('NL-R-002', ADDRESS)]),
  at(`${SELLER}/ram:SpecifiedLegalOrganization/ram:ID[$dutchSeller]`, [must('NL-R-003', KVK_OR_OIN)]),
  at(`${BUYER}/ram:PostalTradeAddress[$dutch]`, [must('NL-R-004', ADDRESS)]),
  at(`${BUYER}/ram:SpecifiedLegalOrganization/ram:ID[$dutch]`, [must('NL-R-005', KVK_OR_OIN)]),
  at(`${REPRESENTATIVE}/ram:PostalTradeAddress[$dutchRepresentative]`, [must('NL-R-006', ADDRESS)]),
  at(`${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation[$dutchSeller]`, [
    must(
      'NL-R-007',
      `xs:decimal(ram:DuePayableAmount) * (if (${CREDIT}) then -1 else 1) <= 0 or exists(${PAYMENT_MEANS})`,
    ),
  ]),
  at(`${PAYMENT_MEANS}[$dutch]`, [must('NL-R-008', oneOf('ram:TypeCode', ['30', '48', '49', '57', '58', '59']))]),
  at(`${LINE}/ram:SpecifiedLineTradeAgreement/ram:BuyerOrderReferencedDocument/ram:LineID[$dutchSeller]`, [
    must('NL-R-009', `exists(${AGREEMENT}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID)`),
  ]),
];

/** The national rules that release 3.0.19 has for CII: Norway, Denmark, Italy, Sweden, the Netherlands. */
export const NATIONAL_RULES: readonly DraftPattern[] = independent('national', [
  NORWAY,
  ...DENMARK,
  ...ITALY,
  ...SWEDEN,
  ...NETHERLANDS,
]);
