import { categoryOfExemption } from '../codes/exemptions.js';
import {
  add,
  type Decimal,
  decimal,
  divide,
  equals,
  isZero,
  multiply,
  percentOf,
  round,
  subtract,
  sum,
  trim,
  ZERO,
} from './decimal.js';
import type { Invoice } from './invoice.js';
import type { InvoiceLine } from './line.js';
import type { AllowanceCharge, Totals, VatBreakdown, VatCategory } from './totals.js';

const ONE = decimal(1);

function amounts(list: readonly AllowanceCharge[]): Decimal {
  return sum(list.map((member) => member.amount));
}

/** BT-131 by the formula of EN 16931 (5.5): net price ÷ base quantity × quantity, less allowances, plus charges. */
export function lineNetAmount(line: InvoiceLine): Decimal | undefined {
  const { net, baseQuantity } = line.price;
  if (!net) return undefined;
  const base = baseQuantity && !isZero(baseQuantity.value) ? baseQuantity.value : ONE;
  const gross = divide(multiply(net, line.quantity?.value ?? ONE), base, 8);
  return round(add(subtract(gross, amounts(line.allowances)), amounts(line.charges)), 2);
}

function netPrice(line: InvoiceLine, netAmount: Decimal): Decimal {
  const quantity = line.quantity?.value;
  const total = subtract(add(netAmount, amounts(line.allowances)), amounts(line.charges));
  if (!quantity || isZero(quantity)) return trim(total, 2);
  const base = line.price.baseQuantity?.value ?? ONE;
  return trim(divide(multiply(total, base), quantity, 6), 2);
}

function sameRate(a: Decimal | undefined, b: Decimal | undefined): boolean {
  return equals(a ?? ZERO, b ?? ZERO);
}

/** A group of the breakdown without its category: at rate zero a reason tells that it is exempt, not zero rated. */
function namedGroup(group: VatBreakdown): VatBreakdown {
  const { category, exemptionReason, exemptionReasonCode } = group;
  const reasoned = exemptionReason !== undefined || exemptionReasonCode !== undefined;
  if (category.code !== '' || !isZero(category.rate ?? ZERO) || !reasoned) {
    return { ...group, category: namedCategory(category, []) };
  }
  return { ...group, category: { ...category, code: categoryOfExemption(exemptionReasonCode ?? '') } };
}

/** A rate without its category: the breakdown may name it; otherwise a rate above zero is standard, zero is zero rated. */
function namedCategory(category: VatCategory, breakdown: readonly VatBreakdown[]): VatCategory {
  if (category.code !== '') return category;
  const known = breakdown.find((group) => group.category.code !== '' && sameRate(group.category.rate, category.rate));
  const code = known?.category.code ?? (isZero(category.rate ?? ZERO) ? 'Z' : 'S');
  return { ...category, code };
}

function completeLine(line: InvoiceLine, at: number, breakdown: readonly VatBreakdown[]): InvoiceLine {
  const quantity = line.quantity ?? { value: ONE };
  const whole = { ...line, quantity };
  const netAmount = line.netAmount ?? lineNetAmount(whole);
  const price = line.price.net || !netAmount ? line.price : { ...line.price, net: netPrice(whole, netAmount) };
  const completed: InvoiceLine = {
    ...line,
    id: line.id === '' ? String(at + 1) : line.id,
    // C62 is "one": the unit for things that are counted.
    quantity: quantity.unit ? quantity : { ...quantity, unit: 'C62' },
    price,
  };
  if (netAmount) completed.netAmount = netAmount;
  if (line.vat) completed.vat = namedCategory(line.vat, breakdown);
  if (line.subLines) completed.subLines = line.subLines.map((part, index) => completeLine(part, index, breakdown));
  return completed;
}

/** BG-23 by the formulas of EN 16931: for each category and rate the lines, less allowances, plus charges. */
export function computeVatBreakdown(invoice: Invoice): VatBreakdown[] {
  const groups: { category: VatCategory; taxable: Decimal }[] = [];
  const put = (category: VatCategory | undefined, amount: Decimal) => {
    if (!category) return;
    const group = groups.find(
      (other) => other.category.code === category.code && sameRate(other.category.rate, category.rate),
    );
    if (group) group.taxable = add(group.taxable, amount);
    else groups.push({ category, taxable: amount });
  };
  for (const line of invoice.lines) put(line.vat, line.netAmount ?? ZERO);
  for (const allowance of invoice.allowances) put(allowance.vat, subtract(ZERO, allowance.amount));
  for (const charge of invoice.charges) put(charge.vat, charge.amount);
  return groups.map(({ category, taxable }) => ({
    category,
    taxableAmount: round(taxable, 2),
    taxAmount: percentOf(taxable, category.rate ?? ZERO),
  }));
}

function completeTotals(invoice: Invoice, breakdown: readonly VatBreakdown[]): Totals {
  const given = invoice.totals;
  const lineTotal = given.lineNetAmount ?? round(sum(invoice.lines.map((line) => line.netAmount)), 2);
  const allowances = given.allowances ?? amounts(invoice.allowances);
  const charges = given.charges ?? amounts(invoice.charges);
  const withoutVat = given.withoutVat ?? round(add(subtract(lineTotal, allowances), charges), 2);
  const vat = given.vat ?? round(sum(breakdown.map((group) => group.taxAmount)), 2);
  const withVat = given.withVat ?? add(withoutVat, vat);
  const forOthers = sum((invoice.thirdPartyPayments ?? []).map((payment) => payment.amount));
  const owed = add(add(subtract(withVat, given.paid ?? ZERO), given.rounding ?? ZERO), forOthers);
  const payable = given.payable ?? round(owed, 2);
  const totals: Totals = { ...given, lineNetAmount: lineTotal, withoutVat, vat, withVat, payable };
  if (given.allowances || invoice.allowances.length > 0) totals.allowances = allowances;
  if (given.charges || invoice.charges.length > 0) totals.charges = charges;
  return totals;
}

/**
 * The invoice with what EN 16931 demands and the document leaves to be computed: line numbers, units,
 * quantities, net amounts, VAT categories, VAT breakdown, totals, type code. What is given is never changed.
 */
export function complete(invoice: Invoice): Invoice {
  const named = invoice.vatBreakdown.map(namedGroup);
  const lines = invoice.lines.map((line, at) => completeLine(line, at, named));
  const allowance = (list: AllowanceCharge[]) =>
    list.map((member) => (member.vat ? { ...member, vat: namedCategory(member.vat, named) } : member));
  const filled: Invoice = {
    ...invoice,
    typeCode: invoice.typeCode || (invoice.kind === 'creditNote' ? '381' : '380'),
    lines,
    allowances: allowance(invoice.allowances),
    charges: allowance(invoice.charges),
  };
  const computed = computeVatBreakdown(filled);
  const breakdown = completeBreakdown(named, computed);
  return { ...filled, vatBreakdown: breakdown, totals: completeTotals(filled, breakdown) };
}

/** Groups without any amounts only give reasons for exemption: what they do not name is computed. */
function completeBreakdown(named: readonly VatBreakdown[], computed: readonly VatBreakdown[]): VatBreakdown[] {
  const onlyReasons = named.every(({ taxableAmount, taxAmount }) => !taxableAmount && !taxAmount);
  const isNamed = ({ category }: VatBreakdown) =>
    named.some((group) => group.category.code === category.code && sameRate(group.category.rate, category.rate));
  return [
    ...named.map((group) => completeGroup(group, computed)),
    ...(onlyReasons ? computed.filter((group) => !isNamed(group)) : []),
  ];
}

function completeGroup(given: VatBreakdown, computed: readonly VatBreakdown[]): VatBreakdown {
  const { code, rate } = given.category;
  const same = computed.find(({ category }) => category.code === code && sameRate(category.rate, rate));
  const taxableAmount = given.taxableAmount ?? same?.taxableAmount;
  if (!taxableAmount) return given;
  return { ...given, taxableAmount, taxAmount: given.taxAmount ?? percentOf(taxableAmount, rate ?? ZERO) };
}
