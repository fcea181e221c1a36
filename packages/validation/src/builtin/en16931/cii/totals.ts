import { at, type DraftRule, must } from '../../notation.js';
import { cents, orZero, twoDecimals } from '../amounts.js';
import { ALLOWANCE_ONLY, CHARGE_ONLY, IS_VAT, ROOT, SETTLEMENT, TOTALS_GROUP } from './paths.js';

/** BG-22 document totals and BG-23 VAT breakdown, apart from what single VAT categories demand. */

const DECIMALS: readonly (readonly [rule: string, element: string])[] = [
  ['BR-DEC-09', 'ram:LineTotalAmount'],
  ['BR-DEC-10', 'ram:AllowanceTotalAmount'],
  ['BR-DEC-11', 'ram:ChargeTotalAmount'],
  ['BR-DEC-12', 'ram:TaxBasisTotalAmount'],
  ['BR-DEC-14', 'ram:GrandTotalAmount'],
  ['BR-DEC-16', 'ram:TotalPrepaidAmount'],
  ['BR-DEC-17', 'ram:RoundingAmount'],
  ['BR-DEC-18', 'ram:DuePayableAmount'],
];

const INVOICE_CURRENCY = `${SETTLEMENT}/ram:InvoiceCurrencyCode`;
const TAX_CURRENCY = `${SETTLEMENT}/ram:TaxCurrencyCode`;

const LINE_SUM = `sum(../../ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount/xs:decimal(.))`;

/** The total is there exactly when one of its parts is, and is their sum. */
function totalOfParts(total: string, indicator: string): string {
  const parts = `${SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge${indicator}`;
  return `if (empty(${total}) and empty(${parts})) then true() else ${total} = ${cents(`sum(${parts}/ram:ActualAmount[1]/xs:decimal(.))`)}`;
}

function first(name: string): string {
  return `xs:decimal(ram:${name}[1])`;
}

const NET_TOTAL = `${first('LineTotalAmount')} + ${orZero('ram:ChargeTotalAmount[1]')} - ${orZero('ram:AllowanceTotalAmount[1]')}`;
const OWED = `${first('GrandTotalAmount')} - ${orZero('ram:TotalPrepaidAmount[1]')} + ${orZero('ram:RoundingAmount[1]')}`;

/** The node is a number of whole cents. */
const WHOLE_CENTS = `number(.) = ${cents('number(.)')}`;

export const TOTALS: readonly DraftRule[] = [
  at(TOTALS_GROUP, [
    must('BR-12', 'ram:LineTotalAmount'),
    must('BR-13', 'ram:TaxBasisTotalAmount'),
    must('BR-14', 'ram:GrandTotalAmount'),
    must('BR-15', 'ram:DuePayableAmount'),
    must(
      'BR-53',
      `empty(${TAX_CURRENCY})
        or ram:TaxTotalAmount/@currencyID = ${TAX_CURRENCY} and not(${TAX_CURRENCY} = ${INVOICE_CURRENCY})`,
    ),
    must('BR-CO-10', `xs:decimal(ram:LineTotalAmount) = ${cents(LINE_SUM)}`),
    must('BR-CO-11', totalOfParts('ram:AllowanceTotalAmount', ALLOWANCE_ONLY)),
    must('BR-CO-12', totalOfParts('ram:ChargeTotalAmount', CHARGE_ONLY)),
    must('BR-CO-13', `${first('TaxBasisTotalAmount')} = ${cents(NET_TOTAL)}`),
    must('BR-CO-16', `${first('DuePayableAmount')} = ${OWED}`),
    ...DECIMALS.map(([rule, element]) => must(rule, twoDecimals(element))),
    // The VAT total may stand in two currencies.
    must(
      'BR-DEC-13',
      `empty(ram:TaxTotalAmount) or ram:TaxTotalAmount[not(@currencyID = ${INVOICE_CURRENCY}) or ${WHOLE_CENTS}]`,
    ),
    must(
      'BR-DEC-15',
      `empty(${TAX_CURRENCY}) or empty(ram:TaxTotalAmount) or ram:TaxTotalAmount[@currencyID = ${TAX_CURRENCY}][${WHOLE_CENTS}]`,
    ),
  ]),
  at(ROOT, [must('BR-CO-15', grandTotal())]),
  at(`${TOTALS_GROUP}/ram:TaxTotalAmount[@currencyID = ${INVOICE_CURRENCY}]`, [
    must(
      'BR-CO-14',
      `xs:decimal(.) = ${cents(`sum(${SETTLEMENT}/ram:ApplicableTradeTax/ram:CalculatedAmount/xs:decimal(.))`)}`,
    ),
  ]),
  // L, M and O have rules of their own for base, tax and rate.
  at(
    `${SETTLEMENT}/ram:ApplicableTradeTax[not(ram:CategoryCode = ('L', 'M', 'O') and string-join(ram:TypeCode/upper-case(.), ' ') = 'VAT')]`,
    [
      must('BR-45', 'ram:BasisAmount'),
      must('BR-46', 'ram:CalculatedAmount'),
      must('BR-47', `.${IS_VAT}/ram:CategoryCode`),
      must('BR-48', `.${IS_VAT}/ram:RateApplicablePercent or .${IS_VAT}/ram:CategoryCode = 'O'`),
      must('BR-CO-03', 'empty(//ram:TaxPointDate) or empty(//ram:DueDateTypeCode)'),
      must('BR-CO-17', rateTimesBase()),
      must('BR-DEC-19', twoDecimals('ram:BasisAmount')),
      must('BR-DEC-20', twoDecimals('ram:CalculatedAmount')),
    ],
  ),
];

/** Total with VAT is total without plus VAT in the invoice's currency; without VAT both are the same. */
function grandTotal(): string {
  const group = `${SETTLEMENT}/${TOTALS_GROUP}`;
  const total = (name: string): string => `xs:decimal((${group}/ram:${name})[1])`;
  const tax = `${group}/ram:TaxTotalAmount[@currencyID = $currency]`;
  return `every $currency in ${INVOICE_CURRENCY} satisfies
    (count(${tax}) = 1 and ${total('GrandTotalAmount')} = ${cents(`${total('TaxBasisTotalAmount')} + xs:decimal((${tax})[1])`)}
     or ${total('GrandTotalAmount')} = ${total('TaxBasisTotalAmount')})`;
}

/**
 * VAT is base times rate, at most one currency unit off, whatever the signs; without a rate, or with one that rounds to
 * nothing, it rounds to nothing.
 */
function rateTimesBase(): string {
  const rate = ".[normalize-space(upper-case(ram:TypeCode)) = 'VAT']/xs:decimal(ram:RateApplicablePercent)";
  const tax = 'xs:decimal(ram:CalculatedAmount)';
  const product = cents(`abs(xs:decimal(ram:BasisAmount)) * ${rate} div 100`);
  return `if (empty(${rate}) or round(${rate}) = 0) then round(${tax}) = 0 else abs(abs(${tax}) - ${product}) le 1`;
}
