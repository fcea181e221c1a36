import { at, type DraftRule } from '../notation.js';
import type { Severities } from './severities.js';

/** Amounts of the invoice by its rows: what counts in a breakdown is the rate. */
const ROW = '/Finvoice/InvoiceRow';
const INVOICE = '/Finvoice/InvoiceDetails';

/** Differences that rounding explains, in the invoice currency. */
const CENTS = '0.02';

const sum = (path: string): string => `sum(${path}/fi:amount(.))`;

/** Whether VAT is one currency unit off base times rate, or more: the tolerance of BR-CO-17, whatever the signs. */
export const taxIsOff = (base: string, rate: string, tax: string): string =>
  `abs(abs(${tax}) - round(abs(${base}) * ${rate}) div 100) >= 1`;

/** FIN-R-001 to FIN-R-004, FIN-R-008 to FIN-R-010: the totals. */
function sums({ grave, mild }: Severities): DraftRule {
  return at(
    'Finvoice/InvoiceDetails',
    [
      // A round-off may stand inside the total or beside it.
      grave(
        'FIN-R-001',
        'empty($excluded) or empty($vat) or (some $round in (0, $roundOff) satisfies $excluded + $vat + $round = $included)',
      ),
      grave('FIN-R-002', 'not($rowsTotal - $discounts + $charges != $excluded)'),
      grave('FIN-R-003', `empty($rowAmounts) or not(abs(sum($rowAmounts) - $shouldBeRows) > ${CENTS})`),
      grave('FIN-R-004', `empty($breakdown) or not(abs(sum($breakdown/VatRateAmount/fi:amount(.)) - $vat) > ${CENTS})`),
      grave('FIN-R-009', `empty($bases) or not(abs(sum($bases) - $excluded) > ${CENTS})`),
      grave('FIN-R-008', 'exists($breakdown) or not($vat != 0)'),
      mild('FIN-R-010', `not(/Finvoice//*/@AmountCurrencyIdentifier[not(. = $currencies)])`),
    ],
    {
      breakdown: 'VatSpecificationDetails[not(VatBaseAmount/@AmountCurrencyIdentifier != $currency)]',
      bases: '$breakdown/VatBaseAmount/fi:amount(.)',
      excluded: 'InvoiceTotalVatExcludedAmount/fi:amount(.)',
      vat: 'InvoiceTotalVatAmount/fi:amount(.)',
      included: 'InvoiceTotalVatIncludedAmount/fi:amount(.)',
      roundOff: 'InvoiceTotalRoundoffAmount/fi:amount(.)',
      rowsTotal: 'RowsTotalVatExcludedAmount/fi:amount(.)',
      discounts: sum('DiscountsTotalVatExcludedAmount'),
      charges: sum('ChargesTotalVatExcludedAmount'),
      rowAmounts: `${ROW}/RowVatExcludedAmount/fi:amount(.)`,
      shouldBeRows: '($rowsTotal, if (DiscountDetails or ChargeDetails) then () else $excluded)[1]',
      // Foreign currency amounts have elements of their own.
      currencies:
        '($currency, //OtherCurrencyAmountVatIncludedAmount/@AmountCurrencyIdentifier, //InvoiceTotalVatAccountingAmount/@AmountCurrencyIdentifier, //VatSpecificationDetails/*/@AmountCurrencyIdentifier)',
    },
  );
}

/** FIN-R-005, FIN-R-006: each rate of the VAT breakdown. */
function breakdown({ grave }: Severities): DraftRule {
  return at(
    'Finvoice/InvoiceDetails/VatSpecificationDetails[not(VatBaseAmount/@AmountCurrencyIdentifier != $currency)]',
    [
      // Computed once for the rate, less than one currency unit off as in BR-CO-17, or summed up from the rows.
      grave('FIN-R-005', `not(${taxIsOff('$base', '$rate', '$tax')}) or $tax = ${sum('$rows/RowVatAmount')}`),
      grave(
        'FIN-R-006',
        `empty($rows) or empty($base) or exists(../(DiscountDetails | ChargeDetails)) or
          count(../VatSpecificationDetails[VatRatePercent/fi:amount(.) = $rate]) > 1 or
          abs(${sum('$rows/RowVatExcludedAmount')} - $base) <= ${CENTS}`,
      ),
    ],
    {
      base: 'VatBaseAmount/fi:amount(.)',
      rate: 'VatRatePercent/fi:amount(.)',
      tax: 'VatRateAmount/fi:amount(.)',
      rows: `${ROW}[RowVatExcludedAmount][RowVatRatePercent/fi:amount(.) = $rate]`,
    },
  );
}

/** FIN-R-001 to FIN-R-010: the totals, the VAT breakdown and the rows agree. */
export function totalRules(severities: Severities): DraftRule[] {
  return [sums(severities), breakdown(severities)];
}

/** FIN-R-007, FIN-R-020 to FIN-R-024: each row. */
export function rowRules({ grave, mild }: Severities): DraftRule[] {
  return [
    at(
      'Finvoice/InvoiceRow[RowVatExcludedAmount or RowAmount]',
      [
        grave(
          'FIN-R-007',
          `empty($rate) or empty(${INVOICE}/VatSpecificationDetails) or
            ${INVOICE}/VatSpecificationDetails/VatRatePercent/fi:amount(.) = $rate`,
        ),
        grave('FIN-R-020', `not(abs($net + $tax - RowAmount/fi:amount(.)) > ${CENTS})`),
        grave('FIN-R-021', `not(abs($net * $rate div 100 - $tax) > ${CENTS})`),
        // Which of the quantities was invoiced varies by trade; prices in cents are told by their unit only.
        mild(
          'FIN-R-022',
          `empty($net) or empty($prices) or empty($quantities) or (
            some $quantity in $quantities, $price in $prices, $unit in (1, 100) satisfies
              abs(abs($quantity * $price div $base div $unit - $discounts + $charges) - abs($net)) <= ${CENTS}
          )`,
        ),
      ],
      {
        net: 'RowVatExcludedAmount/fi:amount(.)',
        tax: 'RowVatAmount/fi:amount(.)',
        rate: 'RowVatRatePercent/fi:amount(.)',
        prices: '(UnitPriceNetAmount, UnitPriceAmount)/fi:amount(.)',
        quantities: '(InvoicedQuantity, DeliveredQuantity, OrderedQuantity, ConfirmedQuantity)/fi:amount(.)',
        base: '(UnitPriceBaseQuantity/fi:amount(.)[. != 0], 1)[1]',
        discounts: `${sum('RowDiscountAmount')} + ${sum('RowProgressiveDiscountDetails/RowDiscountAmount')}`,
        charges: sum('RowChargeDetails/Amount'),
      },
    ),
    at('Finvoice/InvoiceRow[StartDate and EndDate]', [
      grave('FIN-R-024', 'not(StartDate/fi:date(.) > EndDate/fi:date(.))'),
    ]),
  ];
}
