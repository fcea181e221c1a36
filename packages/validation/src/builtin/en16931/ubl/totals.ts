import { at, type DraftRule, must } from '../../notation.js';
import { cents, orZero, twoDecimals } from '../amounts.js';
import { ALLOWANCE_ONLY, CHARGE_ONLY, IS_VAT, onRoot } from './paths.js';

/** BG-22 document totals and BG-23 VAT breakdown, apart from what single VAT categories demand. */

const DECIMALS: readonly (readonly [rule: string, element: string])[] = [
  ['BR-DEC-09', 'cbc:LineExtensionAmount'],
  ['BR-DEC-10', 'cbc:AllowanceTotalAmount'],
  ['BR-DEC-11', 'cbc:ChargeTotalAmount'],
  ['BR-DEC-12', 'cbc:TaxExclusiveAmount'],
  ['BR-DEC-14', 'cbc:TaxInclusiveAmount'],
  ['BR-DEC-16', 'cbc:PrepaidAmount'],
  ['BR-DEC-17', 'cbc:PayableRoundingAmount'],
  ['BR-DEC-18', 'cbc:PayableAmount'],
];

const LINE_SUM = 'sum(//(cac:InvoiceLine | cac:CreditNoteLine)/xs:decimal(cbc:LineExtensionAmount))';

/** The total is there exactly when one of its parts is, and is their sum. */
function totalOfParts(total: string, parts: string): string {
  return `if (empty(${total}) and empty(${parts})) then true() else xs:decimal(${total}) = ${cents(`sum(${parts}/xs:decimal(cbc:Amount))`)}`;
}

// Only what is the outcome of a sum is rounded.
const NET_SUM = `xs:decimal(cbc:LineExtensionAmount) + ${orZero('cbc:ChargeTotalAmount')} - ${orZero('cbc:AllowanceTotalAmount')}`;
const NET_TOTAL = `if (cbc:ChargeTotalAmount or cbc:AllowanceTotalAmount) then ${cents(NET_SUM)} else xs:decimal(cbc:LineExtensionAmount)`;

const DUE = difference('cbc:PayableAmount', 'cbc:PayableRoundingAmount');
const OWED = difference('cbc:TaxInclusiveAmount', 'cbc:PrepaidAmount');

/** The amount less what may stand beside it. */
function difference(amount: string, less: string): string {
  return `(if (${less}) then ${cents(`xs:decimal(${amount}) - xs:decimal(${less})`)} else xs:decimal(${amount}))`;
}

// BR-DEC-13 and -15 (two decimals of the VAT total) are not checked apart: UBL-DT-01 covers every amount of the syntax,
// and the official set can never raise them.
export const TOTALS: readonly DraftRule[] = [
  at('cac:LegalMonetaryTotal', [
    must('BR-12', 'cbc:LineExtensionAmount'),
    must('BR-13', 'cbc:TaxExclusiveAmount'),
    must('BR-14', 'cbc:TaxInclusiveAmount'),
    must('BR-15', 'cbc:PayableAmount'),
    must('BR-CO-10', `xs:decimal(cbc:LineExtensionAmount) = ${cents(LINE_SUM)}`),
    must('BR-CO-11', totalOfParts('cbc:AllowanceTotalAmount', `../cac:AllowanceCharge${ALLOWANCE_ONLY}`)),
    must('BR-CO-12', totalOfParts('cbc:ChargeTotalAmount', `../cac:AllowanceCharge${CHARGE_ONLY}`)),
    must('BR-CO-13', `xs:decimal(cbc:TaxExclusiveAmount) = (${NET_TOTAL})`),
    must('BR-CO-16', `${DUE} = ${OWED}`),
    ...DECIMALS.map(([rule, element]) => must(rule, twoDecimals(element))),
  ]),
  at(onRoot(), [
    must(
      'BR-CO-15',
      `every $currency in cbc:DocumentCurrencyCode satisfies
        (count(cac:TaxTotal/cbc:TaxAmount[@currencyID = $currency]) = 1
         and cac:LegalMonetaryTotal/xs:decimal(cbc:TaxInclusiveAmount) = ${cents(
           'cac:LegalMonetaryTotal/xs:decimal(cbc:TaxExclusiveAmount) + xs:decimal(cac:TaxTotal/cbc:TaxAmount[@currencyID = $currency])',
         )})`,
    ),
  ]),
  at(onRoot('/cac:TaxTotal'), [
    must(
      'BR-CO-14',
      `xs:decimal(cbc:TaxAmount) = ${cents('sum(cac:TaxSubtotal/xs:decimal(cbc:TaxAmount))')} or empty(cac:TaxSubtotal)`,
    ),
  ]),
  at('cac:TaxTotal/cac:TaxSubtotal', [
    must('BR-45', 'cbc:TaxableAmount'),
    must('BR-46', 'cbc:TaxAmount'),
    must('BR-47', `cac:TaxCategory${IS_VAT}/cbc:ID`),
    must('BR-48', `cac:TaxCategory${IS_VAT}/cbc:Percent or cac:TaxCategory${IS_VAT}/normalize-space(cbc:ID) = 'O'`),
    must('BR-CO-17', rateTimesBase()),
    must('BR-DEC-19', twoDecimals('cbc:TaxableAmount')),
    must('BR-DEC-20', twoDecimals('cbc:TaxAmount')),
  ]),
];

/**
 * VAT is base times rate, less than one currency unit off, whatever the signs; without a rate, or with one that rounds
 * to nothing, it rounds to nothing.
 */
function rateTimesBase(): string {
  const rate = `cac:TaxCategory${IS_VAT}/xs:decimal(cbc:Percent)`;
  const tax = 'xs:decimal(cbc:TaxAmount)';
  const product = cents(`abs(xs:decimal(cbc:TaxableAmount)) * ${rate} div 100`);
  return `if (empty(${rate}) or round(${rate}) = 0) then round(${tax}) = 0 else abs(abs(${tax}) - ${product}) lt 1`;
}
