import { type Decimal, negate } from './decimal.js';
import type { Invoice } from './invoice.js';
import type { InvoiceLine } from './line.js';
import type { AllowanceCharge, Totals, VatBreakdown } from './totals.js';

function sign(value: Decimal | undefined): number {
  if (!value || value.units === 0n) return 0;
  return value.units < 0n ? -1 : 1;
}

function turnAllowance(member: AllowanceCharge): AllowanceCharge {
  const turned = { ...member, amount: negate(member.amount) };
  if (member.baseAmount) turned.baseAmount = negate(member.baseAmount);
  return turned;
}

/**
 * Turns a line. Either the quantity turns or the price, so that their product keeps equal to the amount;
 * the price only when it is negative, which EN 16931 does not allow (BR-27). A line whose product and
 * amount have different signs already turns its amount alone.
 */
function turnLine(line: InvoiceLine): InvoiceLine {
  const turned: InvoiceLine = {
    ...line,
    allowances: line.allowances.map(turnAllowance),
    charges: line.charges.map(turnAllowance),
  };
  if (line.netAmount) turned.netAmount = negate(line.netAmount);
  if (line.subLines) turned.subLines = line.subLines.map(turnLine);
  const agrees = sign(line.quantity?.value) * sign(line.price.net) * sign(line.netAmount) >= 0;
  if (!agrees) return turned;
  if (sign(line.price.net) < 0) {
    turned.price = { ...line.price };
    if (line.price.net) turned.price.net = negate(line.price.net);
    if (line.price.gross) turned.price.gross = negate(line.price.gross);
    if (line.price.discount) turned.price.discount = negate(line.price.discount);
  } else if (line.quantity) turned.quantity = { ...line.quantity, value: negate(line.quantity.value) };
  return turned;
}

function turnGroup(group: VatBreakdown): VatBreakdown {
  const turned = { ...group };
  if (group.taxableAmount) turned.taxableAmount = negate(group.taxableAmount);
  if (group.taxAmount) turned.taxAmount = negate(group.taxAmount);
  return turned;
}

function turnPayments({ payments, thirdPartyPayments, cashDiscounts }: Invoice): Partial<Invoice> {
  const turned: Partial<Invoice> = {
    payments: payments.map((payment) => (payment.amount ? { ...payment, amount: negate(payment.amount) } : payment)),
  };
  if (thirdPartyPayments) {
    turned.thirdPartyPayments = thirdPartyPayments.map((payment) => ({ ...payment, amount: negate(payment.amount) }));
  }
  if (cashDiscounts) {
    turned.cashDiscounts = cashDiscounts.map((discount) => {
      const result = { ...discount };
      if (discount.amount) result.amount = negate(discount.amount);
      if (discount.baseAmount) result.baseAmount = negate(discount.baseAmount);
      return result;
    });
  }
  return turned;
}

/**
 * The same document with every amount of the other sign: between formats whose credit notes are negative
 * (Finvoice, TEAPPS) and EN 16931, where they are positive. Prices, rates and percentages stay.
 */
export function turnSigns(invoice: Invoice): Invoice {
  const totals: Totals = {};
  for (const [key, value] of Object.entries(invoice.totals) as [keyof Totals, Decimal | undefined][]) {
    if (value) totals[key] = negate(value);
  }
  return {
    ...invoice,
    ...turnPayments(invoice),
    totals,
    lines: invoice.lines.map(turnLine),
    allowances: invoice.allowances.map(turnAllowance),
    charges: invoice.charges.map(turnAllowance),
    vatBreakdown: invoice.vatBreakdown.map(turnGroup),
    informationRows: invoice.informationRows.map((row) => {
      const turned = { ...row };
      if (row.quantity) turned.quantity = { ...row.quantity, value: negate(row.quantity.value) };
      if (row.amountWithoutVat) turned.amountWithoutVat = negate(row.amountWithoutVat);
      if (row.amountWithVat) turned.amountWithVat = negate(row.amountWithVat);
      return turned;
    }),
  };
}
