import { codes } from '../en16931/codes/codes.js';
import { CREDIT_NOTE_TYPES } from '../en16931/codes/documents.js';
import type { Severities } from '../finvoice/severities.js';
import { at, type DraftRule, oneOf } from '../notation.js';

const compact = (path: string): string => `replace(${path}, '\\s', '')`;

/** Types of message; 01, 04, 05, 07 and 60 credit another. */
const TYPES = codes('00 01 02 03 04 05 06 07 08 09 20 30 31 32 50 51 60 90 91 99');
const CREDIT_TYPES = codes('01 04 05 07 60');

/** TEA-R-030 to TEA-R-041: payment details against the invoice, accounts, references. */
export function paymentRules({ grave, mild }: Severities): DraftRule[] {
  return [
    at(
      'INVOICE/EpiDetails/EpiPaymentInstructionDetails',
      [
        grave('TEA-R-030', 'empty($asked) or empty($total) or $asked = $total or ($asked = 0 and $credit)'),
        grave('TEA-R-031', 'empty($date) or empty($due) or $date = $due'),
      ],
      {
        asked:
          "EpiInstructedAmount[matches(normalize-space(.), '^-?[0-9]+([,.][0-9]+)?$')]/xs:decimal(translate(normalize-space(.), ',', '.'))",
        total: "../../SUMMARY/INVOICE_TOTAL/AMOUNT[@VAT = 'INCLUDED']/tea:amount(.)",
        credit: oneOf('../../HEADER/INVOICE_TYPE', CREDIT_TYPES),
        date: "EpiDateOptionDate[normalize-space(.) != '']/normalize-space(.)",
        due: "../../HEADER/DUE_DATE/DATE[exists(tea:date(.))]/translate(string(tea:date(.)), '-', '')",
      },
    ),
    at(
      "INVOICE/EpiDetails//EpiAccountID[@IdentificationSchemeName = 'IBAN'][normalize-space(.) != '']",
      [
        mild('TEA-R-032', `id:iban(${compact('.')})`),
        mild('TEA-R-033', `empty($accounts) or ${compact('.')} = $accounts`),
      ],
      { accounts: `ancestor::INVOICE/PAYEE/BANKS/IBAN_ACCOUNT_NUMBER/${compact('.')}` },
    ),
    at(
      "INVOICE/PAYEE/BANKS/IBAN_ACCOUNT_NUMBER[normalize-space(.) != '']",
      [
        mild('TEA-R-038', `id:iban(${compact('.')})`),
        mild(
          'TEA-R-035',
          "not(starts-with(normalize-space(.), 'FI')) or empty($bic) or substring($bic, 5, 2) = ('FI', 'SE', 'NO', 'DK')",
        ),
        mild('TEA-R-040', 'exists($bic)'),
      ],
      { bic: "../SWIFT_CODE[normalize-space(.) != '']/normalize-space(.)" },
    ),
    at("INVOICE/PAYEE/BANKS/SWIFT_CODE[normalize-space(.) != '']", [
      grave('TEA-R-034', "matches(normalize-space(.), '^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$')"),
    ]),
    at("INVOICE/PAYEE/DETAILS_OF_PAYMENT/FI_PAYMENT_REFERENCE[normalize-space(.) != '']", [
      grave('TEA-R-036', `id:viitenumero(${compact('.')})`),
    ]),
    at("INVOICE/PAYEE/DETAILS_OF_PAYMENT/IPI_REFERENCE[starts-with(normalize-space(.), 'RF')]", [
      grave('TEA-R-037', `id:rf(${compact('.')})`),
    ]),
  ];
}

/** TEA-R-050 to TEA-R-072: who, what kind of message, when. */
export function headerRules({ grave, mild }: Severities): DraftRule[] {
  return [
    at("ORGANIZATION_NUMBER[matches(normalize-space(.), '^[0-9]{7}-[0-9]$')]", [
      mild('TEA-R-050', 'id:y-tunnus(normalize-space(.))'),
    ]),
    at("CUSTOMER_INFORMATION/VAT_NUMBER[starts-with(normalize-space(.), 'FI')]", [
      mild('TEA-R-051', 'id:y-tunnus(substring(normalize-space(.), 3))'),
    ]),
    at("INVOICE//NET_SERVICE_ID[starts-with(normalize-space(.), '0037')]", [
      mild('TEA-R-052', 'id:ovt(normalize-space(.))'),
    ]),
    at(
      'INVOICE/PAYEE/CUSTOMER_INFORMATION',
      [mild('TEA-R-053', "not($business) or not($tax) or concat('FI', translate($business, '-', '')) = $tax")],
      {
        business: "ORGANIZATION_NUMBER[matches(normalize-space(.), '^[0-9]{7}-[0-9]$')]/normalize-space(.)",
        tax: "VAT_NUMBER[matches(normalize-space(.), '^FI[0-9]{8}$')]/normalize-space(.)",
      },
    ),
    at(
      'INVOICE/HEADER',
      [
        mild('TEA-R-060', oneOf('INVOICE_TYPE', TYPES)),
        grave('TEA-R-061', 'not($credit and ../SUMMARY/INVOICE_TOTAL/AMOUNT/tea:amount(.) > 0)'),
        mild(
          'TEA-R-062',
          `not($credit) or exists((
            CREDIT_INVOICE_NUMBER, ../ROWS/ROW/CREDIT_INVOICE_NUMBER, ../SUMMARY/PRECEDING_INVOICE_INFORMATION/PRECEDING_INVOICE_ID
          )[normalize-space(.) != ''])`,
        ),
        grave(
          'TEA-R-064',
          `not(INVOICE_TYPE/@UNTDID_CODE[. != '']) or $credit = (${oneOf('INVOICE_TYPE/@UNTDID_CODE', CREDIT_NOTE_TYPES)})`,
        ),
        // EN 16931 does not forbid it: paid invoices and corrections have such dates.
        mild('TEA-R-071', 'not(DUE_DATE/DATE/tea:date(.) < INVOICE_DATE/DATE/tea:date(.))'),
        grave('TEA-R-072', 'not(START_PERIOD/DATE/tea:date(.) > END_PERIOD/DATE/tea:date(.))'),
      ],
      { credit: oneOf('INVOICE_TYPE', CREDIT_TYPES) },
    ),
    at("INVOICE//DATE[normalize-space(.) != '']", [grave('TEA-R-070', 'exists(tea:date(.))')]),
  ];
}
