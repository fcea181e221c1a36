import type { Writing } from '../../mapping/context.js';
import { decimal, divide, equals, formatDecimal, multiply, round, subtract, ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { InvoiceLine } from '../../model/line.js';
import type { CashDiscount } from '../../model/payment.js';
import type { AllowanceCharge } from '../../model/totals.js';
import { agrees } from '../../requirements/xrechnung.js';

/** BT-23 for invoices that name no process of their own. */
const BILLING = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

const HUNDRED = decimal(100);

/**
 * R040 to R042 take base amount and percentage only together and in agreement with the amount. The missing one is
 * computed; where that does not lead to the amount both are left out, since the amount alone counts.
 */
function fitAllowance(member: AllowanceCharge): AllowanceCharge {
  const { amount, baseAmount, percentage, ...rest } = member;
  if (!baseAmount && !percentage) return member;
  const whole: AllowanceCharge = { ...member };
  if (percentage && percentage.units !== 0n) whole.baseAmount ??= divide(multiply(amount, HUNDRED), percentage, 2);
  if (baseAmount && baseAmount.units !== 0n) whole.percentage ??= divide(multiply(amount, HUNDRED), baseAmount, 4);
  return agrees(whole) ? whole : { ...rest, amount };
}

/** R046: a gross price that net price and discount do not lead to is left out, since the net price counts. */
function fitPrice(line: InvoiceLine): InvoiceLine['price'] {
  const { gross, discount, ...price } = line.price;
  const net = price.net;
  if (!gross || !net || equals(net, subtract(gross, discount ?? ZERO))) return line.price;
  return price;
}

function fitLine(line: InvoiceLine): InvoiceLine {
  return {
    ...line,
    price: fitPrice(line),
    allowances: line.allowances.map(fitAllowance),
    charges: line.charges.map(fitAllowance),
  };
}

/** BT-20's notation of a discount; undefined for one that is not a percentage within days. */
function skonto({ days, percentage, baseAmount }: CashDiscount): string | undefined {
  if (days === undefined || !percentage || round(percentage, 2).units !== round(percentage, 4).units / 100n)
    return undefined;
  const base = baseAmount ? `#BASISBETRAG=${formatDecimal(round(baseAmount, 2))}` : '';
  return `#SKONTO#TAGE=${days}#PROZENT=${formatDecimal(round(percentage, 2))}${base}#`;
}

/**
 * BT-20 with the cash discounts in XRechnung's notation, unless it says some in that notation itself. A line break must
 * follow the last of them (BR-DE-18).
 */
function paymentTerms(invoice: Invoice, writing: Writing): string | undefined {
  const given = invoice.paymentTerms;
  const said = given?.split(/\r?\n/).some((line) => line.startsWith('#')) ?? false;
  const discounts = said ? [] : (invoice.cashDiscounts ?? []);
  const lines: string[] = given === undefined ? [] : [given];
  discounts.forEach((discount, at) => {
    const line = skonto(discount);
    if (line === undefined) return;
    lines.push(line);
    for (const key of ['days', 'percentage', 'baseAmount']) writing.notes.set(`cashDiscounts[${at}].${key}`, 'kept');
    if (given !== undefined) writing.notes.set('paymentTerms', 'kept');
  });
  if (lines.length === 0) return undefined;
  const terms = lines.join('\n');
  return /(^|\n)\s*#[^\n]*$/.test(terms) ? `${terms}\n` : terms;
}

/** The invoice as XRechnung 3.0 takes it, in either syntax, where that loses at most what counts nothing. */
export function fitToXrechnung(invoice: Invoice, writing: Writing): Invoice {
  const { paymentTerms: _given, ...rest } = invoice;
  const terms = paymentTerms(invoice, writing);
  return {
    ...rest,
    ...(terms === undefined ? {} : { paymentTerms: terms }),
    process: { ...invoice.process, businessProcess: invoice.process.businessProcess || BILLING },
    lines: invoice.lines.map(fitLine),
    allowances: invoice.allowances.map(fitAllowance),
    charges: invoice.charges.map(fitAllowance),
    // BR-DE-14 wants a rate even where EN 16931 has none (category O).
    vatBreakdown: invoice.vatBreakdown.map((group) =>
      group.category.rate ? group : { ...group, category: { ...group.category, rate: ZERO } },
    ),
  };
}
