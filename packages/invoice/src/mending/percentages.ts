import { decimal, divide, isZero, multiply, trim } from '../model/decimal.js';
import type { AllowanceCharge } from '../model/totals.js';
import { agrees } from '../requirements/amounts.js';
import type { Mend } from './mend.js';

const HUNDRED = decimal(100);

/**
 * Percentage and base amount stand together (PEPPOL-EN16931-R041, -R042), and the amount is their product (-R040): the
 * missing one follows from the other two; two that contradict the amount are left out.
 */
function paired(member: AllowanceCharge): AllowanceCharge {
  const { percentage, baseAmount, ...rest } = member;
  if (percentage && !baseAmount) {
    if (isZero(percentage)) return rest;
    const base = divide(multiply(member.amount, HUNDRED), percentage, 2);
    return agrees({ ...member, baseAmount: base }) ? { ...member, baseAmount: base } : rest;
  }
  if (baseAmount && !percentage) {
    if (isZero(baseAmount)) return rest;
    const rate = trim(divide(multiply(member.amount, HUNDRED), baseAmount, 8));
    return agrees({ ...member, percentage: rate }) ? { ...member, percentage: rate } : rest;
  }
  return !percentage || agrees(member) ? member : rest;
}

export const percentagesHaveBases: Mend = (invoice) => ({
  ...invoice,
  allowances: invoice.allowances.map(paired),
  charges: invoice.charges.map(paired),
  lines: invoice.lines.map((line) => ({
    ...line,
    allowances: line.allowances.map(paired),
    charges: line.charges.map(paired),
  })),
});
