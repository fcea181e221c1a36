import assert from 'node:assert/strict';
import {
  type AllowanceCharge,
  add,
  compare,
  type Decimal,
  decimal,
  formatDecimal,
  type Invoice,
  multiply,
  round,
  subtract,
  sum,
  ZERO,
} from '../../src/index.js';

function same(rule: string, expected: Decimal, found: Decimal | undefined): void {
  assert.ok(found, `${rule}: the amount is missing`);
  assert.equal(
    compare(expected, found),
    0,
    `${rule}: ${formatDecimal(expected)} expected, ${formatDecimal(found)} found`,
  );
}

const total = (list: readonly AllowanceCharge[]) => sum(list.map((member) => member.amount));

/** The arithmetic of EN 16931, computed here anew: BR-CO-10 … BR-CO-17. */
export function assertArithmetic(invoice: Invoice): void {
  const { totals } = invoice;
  same('BR-CO-10', sum(invoice.lines.map((line) => line.netAmount)), totals.lineNetAmount);
  if (totals.allowances || invoice.allowances.length > 0)
    same('BR-CO-11', total(invoice.allowances), totals.allowances);
  if (totals.charges || invoice.charges.length > 0) same('BR-CO-12', total(invoice.charges), totals.charges);
  const net = add(subtract(totals.lineNetAmount ?? ZERO, totals.allowances ?? ZERO), totals.charges ?? ZERO);
  same('BR-CO-13', net, totals.withoutVat);
  same('BR-CO-14', sum(invoice.vatBreakdown.map((group) => group.taxAmount)), totals.vat);
  same('BR-CO-15', add(totals.withoutVat ?? ZERO, totals.vat ?? ZERO), totals.withVat);
  const due = add(subtract(totals.withVat ?? ZERO, totals.paid ?? ZERO), totals.rounding ?? ZERO);
  same('BR-CO-16', due, totals.payable);
  for (const group of invoice.vatBreakdown) {
    const product = multiply(group.taxableAmount ?? ZERO, group.category.rate ?? ZERO);
    same('BR-CO-17', round({ units: product.units, scale: product.scale + 2 }, 2), group.taxAmount);
    const { code, rate = decimal(0) } = group.category;
    const inGroup = (vat: { code: string; rate?: Decimal } | undefined) =>
      vat?.code === code && compare(vat.rate ?? decimal(0), rate) === 0;
    const taxable = subtract(
      add(
        sum(invoice.lines.filter((line) => inGroup(line.vat)).map((line) => line.netAmount)),
        total(invoice.charges.filter((charge) => inGroup(charge.vat))),
      ),
      total(invoice.allowances.filter((allowance) => inGroup(allowance.vat))),
    );
    same(`BT-116 of ${code}`, taxable, group.taxableAmount);
  }
}
