import { at, type DraftPattern, independent, must } from '../../notation.js';

/** Amounts, prices, quantities and periods: R040 to R051, R100 to R130. */

/** Elements with a currency, but for tax amounts. */
export const AMOUNTS: readonly string[] = [
  'Amount',
  'BaseAmount',
  'PriceAmount',
  'TaxableAmount',
  'LineExtensionAmount',
  'TaxExclusiveAmount',
  'TaxInclusiveAmount',
  'AllowanceTotalAmount',
  'ChargeTotalAmount',
  'PrepaidAmount',
  'PayableRoundingAmount',
  'PayableAmount',
].map((name) => `cbc:${name}`);

/** Allowances and charges of the document and of its lines; those of a price have rules of their own. */
const ALLOWANCE_CHARGES = [
  'in:Invoice',
  'in:Invoice/cac:InvoiceLine',
  'cn:CreditNote',
  'cn:CreditNote/cac:CreditNoteLine',
]
  .map((parent) => `${parent}/cac:AllowanceCharge`)
  .join(' | ');

const LINES = 'cac:InvoiceLine | cac:CreditNoteLine';

/** Amounts that rounding may put off by this much still agree. */
const TOLERANCE = '0.02';

/** Sum of the allowances (`false`) or charges (`true`) of a line, rounded to cents. */
function lineSum(indicator: 'true' | 'false'): string {
  return `round(100 * sum(
    cac:AllowanceCharge[normalize-space(cbc:ChargeIndicator) = '${indicator}']/cbc:Amount/xs:decimal(.)
  )) div 100`;
}

/** A limit of a line's period against the same limit of the invoice's. */
function withinInvoicePeriod(rule: string, limit: 'StartDate' | 'EndDate', comparison: '>=' | '<=') {
  const invoiceLimit = `/*/cac:InvoicePeriod/cbc:${limit}`;
  const context = ['in:Invoice/cac:InvoiceLine', 'cn:CreditNote/cac:CreditNoteLine']
    .map((line) => `${line}/cac:InvoicePeriod/cbc:${limit}[${invoiceLimit}]`)
    .join(' | ');
  return at(context, [must(rule, `xs:date(.) ${comparison} xs:date(${invoiceLimit})`)]);
}

/** `taxAmounts`: which tax amounts must be in the invoice currency. */
export function amountRules(taxAmounts: readonly string[]): DraftPattern[] {
  return independent('amounts', [
    at(ALLOWANCE_CHARGES, [
      must('PEPPOL-EN16931-R041', 'exists(cbc:BaseAmount) or not(cbc:MultiplierFactorNumeric)'),
      must('PEPPOL-EN16931-R042', 'exists(cbc:MultiplierFactorNumeric) or not(cbc:BaseAmount)'),
      must(
        'PEPPOL-EN16931-R040',
        `not(cbc:BaseAmount and cbc:MultiplierFactorNumeric) or abs(
            sum(cbc:Amount/xs:decimal(.)) - xs:decimal(cbc:BaseAmount) * xs:decimal(cbc:MultiplierFactorNumeric) div 100
          ) <= ${TOLERANCE}`,
      ),
      must('PEPPOL-EN16931-R043', "normalize-space(cbc:ChargeIndicator) = ('true', 'false')"),
    ]),
    at([...AMOUNTS, ...taxAmounts].join(' | '), [
      must('PEPPOL-EN16931-R051', '@currencyID = /*/cbc:DocumentCurrencyCode'),
    ]),
    withinInvoicePeriod('PEPPOL-EN16931-R110', 'StartDate', '>='),
    withinInvoicePeriod('PEPPOL-EN16931-R111', 'EndDate', '<='),
    at(
      LINES,
      [
        must('PEPPOL-EN16931-R120', `abs(sum(cbc:LineExtensionAmount/xs:decimal(.)) - $expected) <= ${TOLERANCE}`),
        must('PEPPOL-EN16931-R121', 'not(cac:Price/cbc:BaseQuantity) or xs:decimal(cac:Price/cbc:BaseQuantity) > 0'),
        must('PEPPOL-EN16931-R100', 'count(cac:DocumentReference) < 2'),
        must('PEPPOL-EN16931-R101', "not(cac:DocumentReference) or cac:DocumentReference/cbc:DocumentTypeCode = '130'"),
      ],
      {
        quantities: 'cbc:InvoicedQuantity | cbc:CreditedQuantity',
        quantity: 'if ($quantities) then xs:decimal($quantities) else 1',
        price: 'if (cac:Price/cbc:PriceAmount) then xs:decimal(cac:Price/cbc:PriceAmount) else 0',
        // Zero counts as not given: R121 tells of it.
        base: '(xs:decimal(cac:Price/cbc:BaseQuantity)[. != 0], 1)[1]',
        expected: `$quantity * ($price div $base) + ${lineSum('true')} - ${lineSum('false')}`,
      },
    ),
    at('cac:Price/cac:AllowanceCharge', [
      must('PEPPOL-EN16931-R044', "normalize-space(cbc:ChargeIndicator) = 'false'"),
      must(
        'PEPPOL-EN16931-R046',
        'not(cbc:BaseAmount) or xs:decimal(cbc:BaseAmount) - xs:decimal(cbc:Amount) = xs:decimal(../cbc:PriceAmount)',
      ),
    ]),
    at(
      'cac:Price/cbc:BaseQuantity[@unitCode]',
      [must('PEPPOL-EN16931-R130', 'not($quantities) or @unitCode = $quantities/@unitCode')],
      { quantities: '../../cbc:InvoicedQuantity | ../../cbc:CreditedQuantity' },
    ),
  ]);
}
