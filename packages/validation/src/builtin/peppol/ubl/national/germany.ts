import {
  at,
  type Draft,
  type DraftPattern,
  filled,
  independent,
  literal,
  must,
  oneOf,
  should,
} from '../../../notation.js';

/** Rules for invoices between German parties. */

const anywhere = (path: string, condition = ''): string =>
  `/in:Invoice[$german]/${path}${condition} | /cn:CreditNote[$german]/${path}${condition}`;

const paidBy = (...codes: string[]): string =>
  anywhere('cac:PaymentMeans', `[normalize-space(cbc:PaymentMeansCode) = (${codes.map(literal).join(', ')})]`);

/** One of three groups that a payment means code demands; the other two are then out of place. */
function onlyGroup(group: string, present: string, absent: string): Draft[] {
  const others = ['cac:PayeeFinancialAccount', 'cac:CardAccount', 'cac:PaymentMandate'].filter((it) => it !== group);
  return [must(present, `exists(${group})`), must(absent, `empty((${others.join(', ')}))`)];
}

/** White space left out, as accounts are often written in groups of four. */
const iban = (path: string): string => `id:iban(replace(${path}, '\\s', ''))`;

const townAndPostCode = (town: string, postCode: string): Draft[] => [
  must(town, filled('cbc:CityName')),
  must(postCode, filled('cbc:PostalZone')),
];

/** VAT categories under which the seller's tax number must be told. */
const TAXED = "('S', 'Z', 'E', 'AE', 'K', 'G', 'L', 'M')";

/** A line of the payment terms (BT-20) that grants a cash discount, complete. */
const SKONTO = "'^#SKONTO#TAGE=[0-9]+#PROZENT=[0-9]+\\.[0-9]{2}(#BASISBETRAG=-?[0-9]+\\.[0-9]{2})?#$'";

const SEPA_CREDITOR =
  "(cac:AccountingSupplierParty/cac:Party | cac:PayeeParty)/cac:PartyIdentification/cbc:ID[@schemeID = 'SEPA']";
const ATTACHED_NAMES = 'cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@filename';
const TYPE_CODES = ['326', '380', '384', '389', '381', '875', '876', '877'];

export const GERMANY: readonly DraftPattern[] = independent('germany', [
  at(
    '/in:Invoice[$german] | /cn:CreditNote[$german]',
    [
      must('DE-R-001', 'exists(cac:PaymentMeans)'),
      must('DE-R-015', filled('cbc:BuyerReference')),
      must(
        'DE-R-016',
        `not($categories = ${TAXED}) or exists(cac:TaxRepresentativeParty) or
          ${filled('cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID')}`,
      ),
      should(
        'DE-R-017',
        `${oneOf('cbc:InvoiceTypeCode', TYPE_CODES)} or ${oneOf('cbc:CreditNoteTypeCode', TYPE_CODES)}`,
      ),
      must(
        'DE-R-018',
        `every $note in cac:PaymentTerms/cbc:Note[1], $lines in count(tokenize($note, '\\r?\\n')), $at in 1 to $lines satisfies
          (for $line in normalize-space(tokenize($note, '\\r?\\n')[$at]) return
            not(starts-with($line, '#')) or ($at < $lines and matches($line, ${SKONTO})))`,
      ),
      must('DE-R-022', `count(${ATTACHED_NAMES}) = count(distinct-values(${ATTACHED_NAMES}))`),
      should(
        'DE-R-026',
        `not(${oneOf('cbc:InvoiceTypeCode', ['384'])} or ${oneOf('cbc:CreditNoteTypeCode', ['384'])}) or
          exists(cac:BillingReference/cac:InvoiceDocumentReference)`,
      ),
      must('DE-R-030', `not(cac:PaymentMeans/cac:PaymentMandate) or exists(${SEPA_CREDITOR})`),
      must(
        'DE-R-031',
        'not(cac:PaymentMeans/cac:PaymentMandate) or exists(cac:PaymentMeans/cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID)',
      ),
    ],
    {
      categories: `cac:AllowanceCharge[cbc:ChargeIndicator = ('true', 'false')]/cac:TaxCategory/cbc:ID
        | (cac:InvoiceLine | cac:CreditNoteLine)/cac:Item/cac:ClassifiedTaxCategory/cbc:ID`,
    },
  ),
  at(anywhere('cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference'), [
    should('DE-R-T02', "matches(cbc:URI, '^[A-Za-z][A-Za-z0-9+.-]+:')"),
  ]),
  at(anywhere('cac:AccountingSupplierParty'), [must('DE-R-002', 'exists(cac:Party/cac:Contact)')]),
  at(anywhere('cac:AccountingSupplierParty/cac:Party/cac:PostalAddress'), townAndPostCode('DE-R-003', 'DE-R-004')),
  at(anywhere('cac:AccountingSupplierParty/cac:Party/cac:Contact'), [
    must('DE-R-005', filled('cbc:Name')),
    must('DE-R-006', filled('cbc:Telephone')),
    must('DE-R-007', filled('cbc:ElectronicMail')),
    should('DE-R-027', "matches(normalize-space(cbc:Telephone), '[0-9].*[0-9].*[0-9]')"),
    should('DE-R-028', "matches(normalize-space(cbc:ElectronicMail), '^[^@\\s]+@[^@.\\s]+(\\.[^@.\\s]+)+$')"),
  ]),
  at(anywhere('cac:AccountingCustomerParty/cac:Party/cac:PostalAddress'), townAndPostCode('DE-R-008', 'DE-R-009')),
  at(anywhere('cac:Delivery/cac:DeliveryLocation/cac:Address'), townAndPostCode('DE-R-010', 'DE-R-011')),
  at(paidBy('30', '58'), [
    should(
      'DE-R-019',
      `not(normalize-space(cbc:PaymentMeansCode) = '58') or ${iban('cac:PayeeFinancialAccount/cbc:ID')}`,
    ),
    ...onlyGroup('cac:PayeeFinancialAccount', 'DE-R-023-1', 'DE-R-023-2'),
  ]),
  at(paidBy('48', '54', '55'), onlyGroup('cac:CardAccount', 'DE-R-024-1', 'DE-R-024-2')),
  at(paidBy('59'), [
    should('DE-R-020', iban('cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID')),
    ...onlyGroup('cac:PaymentMandate', 'DE-R-025-1', 'DE-R-025-2'),
  ]),
  at(anywhere('cac:TaxTotal/cac:TaxSubtotal'), [must('DE-R-014', filled('cac:TaxCategory/cbc:Percent'))]),
]);
