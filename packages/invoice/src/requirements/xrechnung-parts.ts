import { add, equals, formatDecimal, subtract, sum, ZERO } from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import type { InvoiceLine } from '../model/line.js';
import { except, type Refuse, type Requirement } from './requirement.js';

/** BR-DEX-09: the amount due counts what is collected for others. */
function due({ totals, thirdPartyPayments = [] }: Invoice, refuse: Refuse): void {
  const owed = add(subtract(totals.withVat ?? ZERO, totals.paid ?? ZERO), totals.rounding ?? ZERO);
  const expected = add(owed, sum(thirdPartyPayments.map(({ amount }) => amount)));
  if (!totals.payable || equals(totals.payable, expected)) return;
  const given = formatDecimal(totals.payable);
  const why = `Amount due for payment (BT-115) is ${given}, but BT-112 − BT-113 + BT-114 + Σ BT-DEX-002`;
  refuse('BR-DEX-09', 'totals.payable', `${why} is ${formatDecimal(expected)}`);
}

/** BR-DEX-03: each part of a line has one VAT category. */
function parts(line: InvoiceLine, path: string, refuse: Refuse): void {
  line.subLines?.forEach((part, at) => {
    const here = `${path}.subLines[${at}]`;
    if (!part.vat?.code)
      refuse('BR-DEX-03', `${here}.vat`, 'The part of a line (BG-DEX-01) has no VAT category (BT-151)');
    parts(part, here, refuse);
  });
}

/** BR-DEX-10, BR-DEX-12: what is collected for others, said in UBL invoices only. */
function others({ kind, thirdPartyPayments = [] }: Invoice, refuse: Refuse): void {
  thirdPartyPayments.forEach(({ type, description }, at) => {
    const path = `thirdPartyPayments[${at}]`;
    if (kind === 'creditNote') refuse('BR-DEX-09', path, 'A UBL credit note has no amounts collected for others');
    if (!type) refuse('BR-DEX-10', `${path}.type`, 'Third party payment type (BT-DEX-001) is missing');
    if (!description)
      refuse('BR-DEX-12', `${path}.description`, 'Third party payment description (BT-DEX-003) is missing');
  });
}

const extension: Requirement = (invoice, refuse) => {
  due(invoice, refuse);
  others(invoice, refuse);
  invoice.lines.forEach((line, at) => {
    parts(line, `lines[${at}]`, refuse);
  });
};

/** Requirements with the parts of lines and the payments for others that the XRechnung extension adds in UBL. */
export function withPartsAndPayments(requirements: readonly Requirement[]): Requirement[] {
  return [...except(['BR-CO-16'], requirements), extension];
}
