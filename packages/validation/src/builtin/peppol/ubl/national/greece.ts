import { at, type DraftPattern, independent, must, should } from '../../../notation.js';
import { BUYER, COUNTRY, SELLER, taxScheme } from '../paths.js';

const VAT_NUMBER = `${taxScheme('VAT')}/cbc:CompanyID`;
const GREEK_TIN = (value: string): string => `substring(${value}, 1, 2) = 'EL' and id:greek(substring(${value}, 3))`;
const GREEK_ADDRESS = `/*/${SELLER}/${COUNTRY} = 'GR'`;

/** Supporting documents (BG-24) with a mark in their description. */
const MARK = "cac:AdditionalDocumentReference[cbc:DocumentDescription = '##M.AR.K##']";
const INVOICE_URL = "cac:AdditionalDocumentReference[cbc:DocumentDescription = '##INVOICE|URL##']";

/** VAT number without its prefix of a party that may stand in the invoice number. */
const taxNumber = (party: string): string =>
  `/*/${party}/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = 'VAT']/substring(cbc:CompanyID, 3, 9)`;

const KINDS_OF_DOCUMENT = "('1.1', '1.6', '2.1', '2.4', '5.1', '5.2')";

/** Exactly one VAT number, and that a Greek one. */
const oneGreekVatNumber = `count(${VAT_NUMBER}) = 1 and ${GREEK_TIN(VAT_NUMBER)}`;

export const GREECE: readonly DraftPattern[] = independent('greece', [
  // The invoice number (BT-1) holds six parts: TIN|date|branch|kind|series|number.
  at(
    '/in:Invoice/cbc:ID[$greekSeller] | /cn:CreditNote/cbc:ID[$greekSeller]',
    [
      must('GR-R-001-1', 'count($parts) = 6'),
      must(
        'GR-R-001-2',
        `string-length(normalize-space($parts[1])) = 9 and id:greek($parts[1]) and
          $parts[1] = (${taxNumber(SELLER)}, ${taxNumber('cac:TaxRepresentativeParty')})`,
      ),
      must(
        'GR-R-001-3',
        "matches($parts[2], '^[0-9]{2}/[0-9]{2}/[0-9]{4}$') and $parts[2] = string-join(reverse(tokenize(/*/cbc:IssueDate, '-')), '/')",
      ),
      must('GR-R-001-4', "matches(normalize-space($parts[3]), '^[0-9]+$')"),
      must('GR-R-001-5', `$parts[4] = ${KINDS_OF_DOCUMENT}`),
      must('GR-R-001-6', "$parts[5] != ''"),
      must('GR-R-001-7', "$parts[6] != ''"),
    ],
    { parts: "tokenize(., '\\|')" },
  ),
  at('cac:AccountingSupplierParty[$greekSeller]/cac:Party', [
    must('GR-R-002', 'string-length(cac:PartyName/cbc:Name) > 0'),
    should('GR-S-011', oneGreekVatNumber),
  ]),
  at(`cac:AccountingSupplierParty[$greekSeller]/cac:Party/${VAT_NUMBER}`, [must('GR-R-003', GREEK_TIN('.'))]),
  at(`/in:Invoice[$greekSeller][${GREEK_ADDRESS}] | /cn:CreditNote[$greekSeller][${GREEK_ADDRESS}]`, [
    must('GR-R-004-1', `count(${MARK}) = 1`),
    should('GR-S-008-1', `count(${INVOICE_URL}) = 1`),
    must('GR-R-008-2', `count(${INVOICE_URL}) < 2`),
  ]),
  at(`${MARK}[$greekSeller][${GREEK_ADDRESS}]/cbc:ID`, [must('GR-R-004-2', "matches(., '^[1-9]')")]),
  at(`${INVOICE_URL}[$greekSeller]`, [
    must('GR-R-008-3', "normalize-space(cac:Attachment/cac:ExternalReference/cbc:URI) != ''"),
  ]),
  at('cac:AccountingCustomerParty[$greekSeller]/cac:Party', [
    must('GR-R-005', 'string-length(cac:PartyName/cbc:Name) > 0'),
  ]),
  at(`${SELLER}[$sellerCountryAlone = ('GR', 'EL')]/cbc:EndpointID`, [
    must('GR-R-009', "@schemeID = '9933' and id:greek(.)"),
  ]),
  at('cac:AccountingCustomerParty[$greek]/cac:Party', [must('GR-R-006', oneGreekVatNumber)]),
  at(`${BUYER}[$greek]/cbc:EndpointID`, [must('GR-R-010', "@schemeID = '9933' and id:greek(.)")]),
]);
