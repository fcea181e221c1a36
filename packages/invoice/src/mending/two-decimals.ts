import { type Decimal, round } from '../model/decimal.js';
import type { InvoiceLine } from '../model/line.js';
import type { AllowanceCharge, Totals, VatBreakdown } from '../model/totals.js';
import type { Mend } from './mend.js';

const two = (value: Decimal) => (value.scale > 2 ? round(value, 2) : value);

function allowances(list: readonly AllowanceCharge[]): AllowanceCharge[] {
  return list.map((member) => {
    const result = { ...member, amount: two(member.amount) };
    if (member.baseAmount) result.baseAmount = two(member.baseAmount);
    return result;
  });
}

function line(member: InvoiceLine): InvoiceLine {
  const result = { ...member, allowances: allowances(member.allowances), charges: allowances(member.charges) };
  if (member.netAmount) result.netAmount = two(member.netAmount);
  if (member.subLines) result.subLines = member.subLines.map(line);
  return result;
}

function group(member: VatBreakdown): VatBreakdown {
  const result = { ...member };
  if (member.taxableAmount) result.taxableAmount = two(member.taxableAmount);
  if (member.taxAmount) result.taxAmount = two(member.taxAmount);
  return result;
}

/** BR-DEC: amounts of a document have at most two decimals; prices, quantities and rates have as many as they like. */
export const withTwoDecimals: Mend = (invoice) => {
  const totals: Totals = {};
  for (const [key, value] of Object.entries(invoice.totals) as [keyof Totals, Decimal | undefined][]) {
    if (value) totals[key] = two(value);
  }
  const result = {
    ...invoice,
    totals,
    allowances: allowances(invoice.allowances),
    charges: allowances(invoice.charges),
    lines: invoice.lines.map(line),
    vatBreakdown: invoice.vatBreakdown.map(group),
    payments: invoice.payments.map((payment) =>
      payment.amount ? { ...payment, amount: two(payment.amount) } : payment,
    ),
  };
  if (invoice.thirdPartyPayments) {
    result.thirdPartyPayments = invoice.thirdPartyPayments.map((payment) => ({
      ...payment,
      amount: two(payment.amount),
    }));
  }
  return result;
};
