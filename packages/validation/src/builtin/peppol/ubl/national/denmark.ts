import { at, type Draft, type DraftPattern, independent, literal, must } from '../../../notation.js';
import { BUYER, documents, SELLER } from '../paths.js';

/** Exactly one, and not empty. */
const given = (path: string): string => `normalize-space(${path}) != ''`;

const PAYEE_ACCOUNT = 'cac:PayeeFinancialAccount/cbc:ID';

/** The legal registration number of a party is a CVR number. */
const cvrScheme = (entity: string): string =>
  `not(${entity}/cbc:CompanyID) or normalize-space(${entity}/cbc:CompanyID/@schemeID) = '0184'`;

/** The payment reference (BT-83) of a payment slip begins with its card type. */
const cardType = (...types: string[]): string =>
  `substring(cbc:PaymentID, 1, 3) = (${types.map((t) => `'${t}#'`).join(', ')})`;

/** Checks that hold for one payment means code only. */
function whenPaidBy(codes: readonly string[], id: string, test: string): Draft {
  return must(id, `not(cbc:PaymentMeansCode = (${codes.map((code) => `'${code}'`).join(', ')})) or (${test})`);
}

const GIRO = ['50'];
const FIK = ['93'];

const UNSPSC_VERSIONS = ['19.05.01', '19.0501', '26.08.01', '26.0801'];

export const DENMARK: readonly DraftPattern[] = independent('denmark', [
  at(documents('$danishSeller'), [
    must('DK-R-002', given(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`)),
    must('DK-R-014', cvrScheme(`${SELLER}/cac:PartyLegalEntity`)),
  ]),
  at('cn:CreditNote[$danish]', [must('DK-R-016', 'not(number(cac:LegalMonetaryTotal/cbc:PayableAmount) < 0)')]),
  at(
    `${documents('$danish', `${SELLER}/cac:PartyIdentification`)} | ${documents('$danish', `${BUYER}/cac:PartyIdentification`)}`,
    [must('DK-R-013', "every $id in cbc:ID satisfies normalize-space($id/@schemeID) != ''")],
  ),
  at('in:Invoice[$danish]/cac:PaymentMeans', [
    must('DK-R-005', "cbc:PaymentMeansCode = ('1', '10', '31', '42', '48', '49', '50', '58', '59', '93', '97')"),
    whenPaidBy(
      ['31', '42'],
      'DK-R-006',
      `${given(PAYEE_ACCOUNT)} and ${given('cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID')}`,
    ),
    whenPaidBy(
      ['49'],
      'DK-R-007',
      `${given('cac:PaymentMandate/cbc:ID')} and ${given('cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID')}`,
    ),
    whenPaidBy(GIRO, 'DK-R-008', `${cardType('01', '04', '15')} and matches(${PAYEE_ACCOUNT}, '^[0-9]{7,8}$')`),
    whenPaidBy(GIRO, 'DK-R-009', `not(${cardType('04', '15')}) or string-length(cbc:PaymentID) = 19`),
    whenPaidBy(FIK, 'DK-R-010', `${cardType('71', '73', '75')} and string-length(${PAYEE_ACCOUNT}) = 8`),
    whenPaidBy(FIK, 'DK-R-011', `not(${cardType('71', '75')}) or string-length(cbc:PaymentID) = (18, 19)`),
  ]),
  at(documents('$danish', BUYER), [must('DK-R-017', cvrScheme('cac:PartyLegalEntity'))]),
  at(
    'in:Invoice[$danish]/cac:InvoiceLine | cn:CreditNote[$danish]/cac:CreditNoteLine',
    [
      must(
        'DK-R-003',
        `not($classifications/@listID = 'TST') or $classifications/@listVersionID = (${UNSPSC_VERSIONS.map(literal).join(', ')})`,
      ),
    ],
    { classifications: 'cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode' },
  ),
  at('cac:AllowanceCharge[$danish]', [
    must(
      'DK-R-004',
      `not(cbc:AllowanceChargeReasonCode = 'ZZZ') or
        cbc:AllowanceChargeReason/matches(normalize-space(.), '^([0-9]{4}|[^#].*#.*[^#])$')`,
    ),
  ]),
]);
