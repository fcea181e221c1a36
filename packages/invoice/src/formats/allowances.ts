import type { Writing } from '../mapping/context.js';
import { absolute, type Decimal, sum } from '../model/decimal.js';
import type { AllowanceCharge } from '../model/totals.js';

/** Allowances and charges of a document or of a line. */
export interface AllowanceLists {
  allowances: AllowanceCharge[];
  charges: AllowanceCharge[];
}

/** The sum of a list of allowances or charges. */
export const amountsOf = (list: readonly AllowanceCharge[]): Decimal => sum(list.map((member) => member.amount));

const isNegative = ({ amount }: AllowanceCharge) => amount.units < 0n;

/**
 * The same without negative amounts: a negative allowance is a charge, a negative charge an allowance.
 *
 * @param path of what the lists are of: '' for the document, `lines[2].` for a line
 */
export function withPositiveAmounts(lists: AllowanceLists, path: string, writing: Writing): AllowanceLists {
  for (const key of ['allowances', 'charges'] as const) {
    lists[key].forEach((member, at) => {
      if (isNegative(member)) writing.notes.set(`${path}${key}[${at}]`, 'kept');
    });
    if (path === '' && lists[key].some(isNegative)) writing.notes.set(`totals.${key}`, 'changed');
  }
  const keep = (list: AllowanceCharge[]) => list.filter((member) => !isNegative(member));
  const turn = (list: AllowanceCharge[]) => list.filter(isNegative).map(turned);
  const { allowances, charges } = lists;
  return { allowances: [...keep(allowances), ...turn(charges)], charges: [...keep(charges), ...turn(allowances)] };
}

function turned(member: AllowanceCharge): AllowanceCharge {
  const result = { ...member, amount: absolute(member.amount) };
  if (member.baseAmount) result.baseAmount = absolute(member.baseAmount);
  if (member.percentage) result.percentage = absolute(member.percentage);
  return result;
}
