import type { Severities } from '../finvoice/severities.js';
import { taxIsOff } from '../finvoice/totals.js';
import { at, type DraftRule } from '../notation.js';

/** Differences that rounding explains, in the invoice currency. */
const CENTS = '0.02';

const net = (path: string): string => `${path}/AMOUNT[@VAT = 'EXCLUDED']/tea:amount(.)`;
const gross = (path: string): string => `${path}/AMOUNT[@VAT = 'INCLUDED']/tea:amount(.)`;
const tax = (path: string): string => `${path}/AMOUNT/tea:amount(.)`;

/** Rows that are invoice lines (BG-25): headings, subtotals and information count nothing (guide 4.8.6). */
export const LINE_ROW = "ROW[not(@ROW_TYPE = ('MAIN', 'SUBTOTAL', 'INFO'))]";

/** Additions to the total that the sums of rows, allowances and charges do not hold. */
const EXTRAS =
  '(SURCHARGE_TOTAL, CARGO, DELIVERY_EXTRA, POSTAGE_COSTS, PROCESSING_COSTS, COMMISSION, INTEREST_CHARGE, COLLECTION_SURCHARGE_TOTAL, INSURANCE_TOTAL, DISCOUNTS_FROM_TOTAL)/AMOUNT[tea:amount(.) != 0]';

/** TEA-R-001 to TEA-R-004, TEA-R-008, TEA-R-009: the totals. */
function sums({ grave }: Severities): DraftRule {
  return at(
    'INVOICE/SUMMARY',
    [
      grave(
        'TEA-R-001',
        'empty($net) or empty($vat) or empty($gross) or (some $round in (0, $roundings) satisfies $net + $vat + $round = $gross)',
      ),
      grave('TEA-R-002', `exists(${EXTRAS}) or not($rowsTotal - $discounts + $charges != $net)`),
      grave('TEA-R-003', `empty($rows) or not(abs(sum($rows) - $rowsTotal) > ${CENTS})`),
      grave('TEA-R-004', `empty(VAT_SUMMARY) or not(abs(sum(${tax('VAT_SUMMARY/VAT_RATE_TOTAL')}) - $vat) > ${CENTS})`),
      grave('TEA-R-008', 'exists(VAT_SUMMARY) or not($vat != 0)'),
      grave('TEA-R-009', `empty($bases) or exists(${EXTRAS}) or not(abs(sum($bases) - $net) > ${CENTS})`),
    ],
    {
      total: '(INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT[AMOUNT], INVOICE_TOTAL)[1]',
      net: net('$total'),
      gross: gross('$total'),
      vat: tax('VAT_TOTAL'),
      roundings: 'ROUNDINGS/tea:amount(.)',
      rowsTotal: net('ROWS_TOTAL'),
      discounts: `sum(${net('DISCOUNTS_TOTAL')})`,
      charges: `sum(${net('CHARGES_TOTAL')})`,
      rows: net(`../ROWS/${LINE_ROW}/ROW_TOTAL`),
      bases: net('VAT_SUMMARY/ACCORDING'),
    },
  );
}

/** TEA-R-005, TEA-R-006: each rate of the VAT breakdown. */
function breakdown({ grave }: Severities): DraftRule {
  return at(
    'INVOICE/SUMMARY/VAT_SUMMARY',
    [
      grave('TEA-R-005', `not(${taxIsOff('$base', '$rate', '$tax')}) or $tax = sum(${tax('$rows/VAT/VAT_AMOUNT')})`),
      grave(
        'TEA-R-006',
        `empty($rows) or empty($base) or exists(../(DISCOUNT | CHARGES)) or exists(../${EXTRAS}) or
          count(../VAT_SUMMARY[RATE/tea:amount(.) = $rate]) > 1 or
          abs(sum(${net('$rows/ROW_TOTAL')}) - $base) <= ${CENTS}`,
      ),
    ],
    {
      base: net('ACCORDING'),
      rate: 'RATE/tea:amount(.)',
      tax: tax('VAT_RATE_TOTAL'),
      rows: `../../ROWS/${LINE_ROW}[ROW_TOTAL/AMOUNT][VAT/RATE/tea:amount(.) = $rate]`,
    },
  );
}

/** TEA-R-001 to TEA-R-010: the totals, the VAT breakdown and the rows agree. */
export function totalRules(severities: Severities): DraftRule[] {
  return [
    sums(severities),
    breakdown(severities),
    at('INVOICE/ROWS/ROW/CURRENCY/CODE', [
      severities.mild('TEA-R-010', 'normalize-space(.) = ancestor::INVOICE/HEADER/CURRENCY/CODE/normalize-space(.)'),
    ]),
  ];
}

/** TEA-R-007, TEA-R-020 to TEA-R-024: each row. */
export function rowRules({ grave, mild }: Severities): DraftRule[] {
  return [
    at(
      `INVOICE/ROWS/${LINE_ROW}[ROW_TOTAL/AMOUNT]`,
      [
        grave(
          'TEA-R-007',
          'empty($rate) or empty(../../SUMMARY/VAT_SUMMARY) or ../../SUMMARY/VAT_SUMMARY/RATE/tea:amount(.) = $rate',
        ),
        grave('TEA-R-020', `not(abs($net + $tax - ${gross('ROW_TOTAL')}) > ${CENTS})`),
        grave('TEA-R-021', `not(abs($net * $rate div 100 - $tax) > ${CENTS})`),
        mild(
          'TEA-R-022',
          `empty($net) or empty($prices) or empty($quantities) or (
            some $quantity in $quantities, $price in $prices, $unit in (1, 100) satisfies
              abs(abs($quantity * $price div $base div $unit - $discounts + $charges) - abs($net)) <= ${CENTS}
          )`,
        ),
      ],
      {
        net: net('ROW_TOTAL'),
        tax: tax('VAT/VAT_AMOUNT'),
        rate: 'VAT/RATE/tea:amount(.)',
        prices: net('(PRICE_PER_UNIT_NET, PRICE_PER_UNIT_WITH_DISCOUNT, PRICE_PER_UNIT)'),
        quantities: 'QUANTITY/(CHARGED, DELIVERED, ORDERED, CONFIRMED)/tea:amount(.)',
        base: '((PRICE_PER_UNIT/@PR_QTY[. castable as xs:decimal]/xs:decimal(.))[. != 0], 1)[1]',
        discounts: `sum(${net('DISCOUNT/DISCOUNT_AMOUNT')})`,
        charges: `sum(${net('ROW_CHARGE/CHARGE_AMOUNT')})`,
      },
    ),
    at('INVOICE/ROWS/ROW[START_PERIOD and END_PERIOD]', [
      grave('TEA-R-024', 'not(START_PERIOD/DATE/tea:date(.) > END_PERIOD/DATE/tea:date(.))'),
    ]),
  ];
}
