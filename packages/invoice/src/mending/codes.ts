import { ALLOWANCE_REASONS, CHARGE_REASONS } from '../codes/lists.js';
import { isUnitCode } from '../codes/unit-codes.js';
import { unitCode } from '../codes/units.js';
import type { Writing } from '../mapping/context.js';
import type { InvoiceLine, Quantity } from '../model/line.js';
import type { AllowanceCharge } from '../model/totals.js';
import type { Mend } from './mend.js';

function coded(of: Quantity): Quantity {
  const unit = !of.unit || isUnitCode(of.unit) ? undefined : unitCode(of.unit, 'EN');
  return unit ? { ...of, unit } : of;
}

function unitsOf(line: InvoiceLine): InvoiceLine {
  const { baseQuantity } = line.price;
  return {
    ...line,
    ...(line.quantity ? { quantity: coded(line.quantity) } : {}),
    ...(baseQuantity ? { price: { ...line.price, baseQuantity: coded(baseQuantity) } } : {}),
    ...(line.subLines ? { subLines: line.subLines.map(unitsOf) } : {}),
  };
}

/** Units written as words (kpl, tim) become codes of UN/ECE Recommendation 20. */
export const unitsAreCodes: Mend = (invoice) => ({ ...invoice, lines: invoice.lines.map(unitsOf) });

/**
 * Reasons of allowances and charges whose code is of another list than EN 16931's (UNCL 4465 in older formats, REM in
 * Norwegian reminders) are told by their text; a code without text becomes the text.
 */
function reasons(list: AllowanceCharge[], codes: ReadonlySet<string>, path: string, writing: Writing) {
  return list.map((member, at) => {
    const { reasonCode, ...rest } = member;
    if (!reasonCode || codes.has(reasonCode)) return member;
    writing.notes.set(`${path}[${at}].reasonCode`, rest.reason ? 'dropped' : 'moved to free text');
    return rest.reason ? rest : { ...rest, reason: reasonCode };
  });
}

export const reasonsOfTheLists: Mend = (invoice, writing) => {
  const both = (of: { allowances: AllowanceCharge[]; charges: AllowanceCharge[] }, path: string) => ({
    allowances: reasons(of.allowances, ALLOWANCE_REASONS, `${path}allowances`, writing),
    charges: reasons(of.charges, CHARGE_REASONS, `${path}charges`, writing),
  });
  return {
    ...invoice,
    ...both(invoice, ''),
    lines: invoice.lines.map((line, at) => ({ ...line, ...both(line, `lines[${at}].`) })),
  };
};
