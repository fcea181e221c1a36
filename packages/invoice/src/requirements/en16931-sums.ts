import {
  absolute,
  add,
  compare,
  type Decimal,
  equals,
  formatDecimal,
  multiply,
  round,
  subtract,
  sum,
  ZERO,
} from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import type { AllowanceCharge } from '../model/totals.js';
import { nameOf, type Refuse, type Requirement } from './requirement.js';

const ONE: Decimal = { units: 1n, scale: 0 };

/** Less than one currency unit apart, as EN 16931 allows for sums of rounded amounts. */
export const withinOne = (a: Decimal, b: Decimal): boolean => compare(absolute(subtract(a, b)), ONE) < 0;

/** `rate` per cent of the amount's size, in cents. */
export function percentOfSize(amount: Decimal, rate: Decimal): Decimal {
  const product = multiply(absolute(amount), rate);
  return round({ units: product.units, scale: product.scale + 2 }, 2);
}

const amounts = (list: readonly AllowanceCharge[]) => sum(list.map(({ amount }) => amount));

function expected(refuse: Refuse, rule: string, path: string, given: Decimal | undefined, value: Decimal, how: string) {
  if (!given || equals(given, value)) return;
  refuse(rule, path, `${nameOf(path)} is ${formatDecimal(given)}, but ${how} is ${formatDecimal(value)}`);
}

/** BR-CO-10 to BR-CO-16. What is missing is BR-12 to BR-15's matter. */
function totals(invoice: Invoice, refuse: Refuse): void {
  const { totals: given } = invoice;
  const lines = round(sum(invoice.lines.map((line) => line.netAmount)), 2);
  expected(refuse, 'BR-CO-10', 'totals.lineNetAmount', given.lineNetAmount, lines, 'Σ BT-131');
  const allowances = round(amounts(invoice.allowances), 2);
  const charges = round(amounts(invoice.charges), 2);
  expected(refuse, 'BR-CO-11', 'totals.allowances', given.allowances, allowances, 'Σ BT-92');
  expected(refuse, 'BR-CO-12', 'totals.charges', given.charges, charges, 'Σ BT-99');
  const net = add(subtract(given.lineNetAmount ?? ZERO, given.allowances ?? ZERO), given.charges ?? ZERO);
  expected(refuse, 'BR-CO-13', 'totals.withoutVat', given.withoutVat, net, 'BT-106 − BT-107 + BT-108');
  if (invoice.vatBreakdown.length > 0) {
    const vat = round(sum(invoice.vatBreakdown.map((group) => group.taxAmount)), 2);
    expected(refuse, 'BR-CO-14', 'totals.vat', given.vat, vat, 'Σ BT-117');
  }
  const gross = add(given.withoutVat ?? ZERO, given.vat ?? ZERO);
  expected(refuse, 'BR-CO-15', 'totals.withVat', given.withVat, gross, 'BT-109 + BT-110');
}

/** BR-CO-16, for specifications that know no payments collected for others. */
const payable: Requirement = (invoice, refuse) => {
  if (invoice.thirdPartyPayments?.length) {
    const why =
      'Amounts collected for others (BG-DEX-09) are part of the amount due, for which the format has no place';
    refuse('BR-CO-16', 'thirdPartyPayments', why);
    return;
  }
  const { totals: given } = invoice;
  const due = add(subtract(given.withVat ?? ZERO, given.paid ?? ZERO), given.rounding ?? ZERO);
  expected(refuse, 'BR-CO-16', 'totals.payable', given.payable, due, 'BT-112 − BT-113 + BT-114');
};

/** True when the rate is below a half, which the rule takes for no rate. */
const roundsToNothing = (rate: Decimal) => round(rate, 0).units === 0n;

/** BR-CO-17, BR-48. */
function breakdown({ vatBreakdown }: Invoice, refuse: Refuse): void {
  vatBreakdown.forEach(({ category, taxableAmount, taxAmount }, at) => {
    const path = `vatBreakdown[${at}]`;
    const { code, rate } = category;
    if (!rate && code !== 'O' && code !== '')
      refuse('BR-48', `${path}.category.rate`, 'VAT category rate (BT-119) is missing');
    if (!taxAmount || !taxableAmount) return;
    const wrong =
      !rate || roundsToNothing(rate)
        ? !roundsToNothing(taxAmount)
        : !withinOne(absolute(taxAmount), percentOfSize(taxableAmount, rate));
    if (wrong) refuse('BR-CO-17', `${path}.taxAmount`, 'VAT category tax amount (BT-117) is not BT-116 × BT-119 ÷ 100');
  });
}

export const EN16931_SUMS: readonly Requirement[] = [totals, payable, breakdown];
