import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  equals,
  isZero,
  percentOf,
  subtract,
  sum,
  ZERO,
} from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import type { InvoiceLine } from '../model/line.js';
import type { VatBreakdown } from '../model/totals.js';
import { percentOfSize, withinOne } from './en16931-sums.js';
import { isMissing, nameOf, places, type Refuse, type Requirement } from './requirement.js';

/** Differences that rounding explains, in the invoice currency. */
const CENTS = decimal(2, 2);

/** What a Finvoice or TEAPPS document that declares EN 16931 must say: rules EN-01 to EN-35 of the built-in packs. */
const PRESENCE: readonly (readonly [rule: string, pattern: string])[] = [
  ['EN-01', 'number'],
  ['EN-02', 'issueDate'],
  ['EN-03', 'typeCode'],
  ['EN-04', 'seller.name'],
  ['EN-05', 'seller.address'],
  ['EN-05', 'seller.address.country'],
  ['EN-06', 'buyer.name'],
  ['EN-07', 'buyer.address'],
  ['EN-07', 'buyer.address.country'],
  ['EN-11', 'vatBreakdown'],
  ['EN-12', 'lines'],
  ['EN-20', 'vatBreakdown[].category.code'],
  ['EN-21', 'vatBreakdown[].taxableAmount'],
  ['EN-22', 'vatBreakdown[].taxAmount'],
  ['EN-30', 'lines[].id'],
  ['EN-31', 'lines[].quantity'],
  ['EN-32', 'lines[].quantity.unit'],
  ['EN-33', 'lines[].price.net'],
  ['EN-34', 'lines[].vat'],
  ['EN-34', 'lines[].vat.code'],
  ['EN-35', 'lines[].item.name'],
];

/** Codes that are written only where they have the form of their list. */
const CODES: readonly (readonly [rule: string, pattern: string, form: RegExp])[] = [
  ['EN-05', 'seller.address.country', /^\S{2}$/],
  ['EN-07', 'buyer.address.country', /^\S{2}$/],
  ['EN-20', 'vatBreakdown[].category.code', /^[A-Z0-9]{1,3}$/],
  ['EN-32', 'lines[].quantity.unit', /^[A-Z0-9]{2,3}$/],
  ['EN-34', 'lines[].vat.code', /^[A-Z0-9]{1,3}$/],
];

function codes(invoice: Invoice, refuse: Refuse): void {
  for (const [rule, pattern, form] of CODES) {
    for (const { path, value } of places(invoice, pattern)) {
      if (typeof value !== 'string' || value === '' || form.test(value)) continue;
      refuse(rule, path, `${nameOf(path)}: “${value.slice(0, 40)}” is no code of its list`);
    }
  }
}

const apart = (a: Decimal, b: Decimal) => compare(absolute(subtract(a, b)), CENTS) > 0;
const amounts = (list: readonly { amount: Decimal }[]) => sum(list.map(({ amount }) => amount));
const nets = (lines: readonly InvoiceLine[]) => sum(lines.map(({ netAmount }) => netAmount));
const sameRate = (a: Decimal | undefined, b: Decimal | undefined) => a !== undefined && b !== undefined && equals(a, b);

/** EN-13: when to pay, where something is to be paid. */
function payment({ kind, totals, dueDate, paymentTerms }: Invoice, refuse: Refuse): void {
  if (kind === 'creditNote' || dueDate || paymentTerms || compare(totals.withVat ?? ZERO, ZERO) <= 0) return;
  refuse('EN-13', 'dueDate', 'Neither Payment due date (BT-9) nor Payment terms (BT-20) is given');
}

/** EN-14, EN-15: numbers of the parties that VAT categories need. */
function registrations({ vatBreakdown, seller, buyer, taxRepresentative }: Invoice, refuse: Refuse): void {
  const has = (codes: string) => vatBreakdown.some(({ category }) => codes.split(' ').includes(category.code));
  if (has('S') && !seller.vatIdentifier && !seller.taxRegistration && !taxRepresentative?.vatIdentifier) {
    refuse('EN-14', 'seller.vatIdentifier', 'Seller VAT identifier (BT-31) is missing, which VAT category S needs');
  }
  if (has('AE K') && !buyer.vatIdentifier && !buyer.legalRegistration) {
    refuse('EN-15', 'buyer.vatIdentifier', 'Buyer VAT identifier (BT-48) is missing, which its VAT category needs');
  }
}

const ZERO_RATED = ['Z', 'E', 'AE', 'K', 'G', 'O'];

/** EN-23 to EN-26: each group of the breakdown by itself. */
function breakdown({ vatBreakdown }: Invoice, refuse: Refuse): void {
  vatBreakdown.forEach(({ category: { code, rate }, exemptionReason, exemptionReasonCode }, at) => {
    const path = `vatBreakdown[${at}]`;
    if (!rate && code !== 'O') refuse('EN-23', `${path}.category.rate`, 'VAT category rate (BT-119) is missing');
    if (rate && !isZero(rate) && ZERO_RATED.includes(code)) {
      refuse('EN-24', `${path}.category.rate`, `The rate of VAT category ${code} (BT-119) is not zero`);
    }
    if (rate && isZero(rate) && code === 'S') {
      refuse('EN-25', `${path}.category.rate`, 'The rate of VAT category S (BT-119) is not above zero');
    }
    if (ZERO_RATED.includes(code) && code !== 'Z' && !exemptionReason?.trim() && !exemptionReasonCode?.trim()) {
      refuse('EN-26', `${path}.exemptionReason`, `VAT category ${code} has neither BT-120 nor BT-121`);
    }
  });
}

/** the totals agree. */
function sums(invoice: Invoice, refuse: Refuse): void {
  const { totals, vatBreakdown, allowances, charges } = invoice;
  const { lineNetAmount = ZERO, withoutVat = ZERO, vat = ZERO, withVat = ZERO } = totals;
  const gross = add(withoutVat, vat);
  if (!equals(gross, withVat) && !equals(add(gross, totals.rounding ?? ZERO), withVat)) {
    refuse('R-001', 'totals.withVat', `${nameOf('totals.withVat')} is not BT-109 + BT-110`);
  }
  const given = { less: totals.allowances ?? amounts(allowances), more: totals.charges ?? amounts(charges) };
  if (!equals(add(subtract(lineNetAmount, given.less), given.more), withoutVat)) {
    refuse('R-002', 'totals.withoutVat', `${nameOf('totals.withoutVat')} is not BT-106 − BT-107 + BT-108`);
  }
  if (apart(nets(invoice.lines), lineNetAmount)) {
    refuse('R-003', 'totals.lineNetAmount', `${nameOf('totals.lineNetAmount')} is not Σ BT-131`);
  }
  if (apart(sum(vatBreakdown.map(({ taxAmount }) => taxAmount)), vat)) {
    refuse('R-004', 'totals.vat', `${nameOf('totals.vat')} is not Σ BT-117`);
  }
  if (apart(sum(vatBreakdown.map(({ taxableAmount }) => taxableAmount)), withoutVat)) {
    refuse('R-009', 'vatBreakdown', `${nameOf('totals.withoutVat')} is not Σ BT-116`);
  }
}

const rowTax = ({ netAmount = ZERO, vat }: InvoiceLine) => percentOf(netAmount, vat?.rate ?? ZERO);

/** tax and base of a rate against its rows; tax may be summed up from the rows, each rounded. */
function rate(invoice: Invoice, group: VatBreakdown, path: string, refuse: Refuse): void {
  const { taxableAmount, taxAmount, category } = group;
  if (!taxableAmount || !taxAmount || !category.rate) return;
  const lines = invoice.lines.filter(({ vat }) => sameRate(vat?.rate, category.rate));
  // The tolerance of BR-CO-17, whatever the signs.
  // The tolerance of BR-CO-17, whatever the signs.
  if (
    !withinOne(absolute(taxAmount), percentOfSize(taxableAmount, category.rate)) &&
    !equals(taxAmount, sum(lines.map(rowTax)))
  ) {
    refuse('R-005', `${path}.taxAmount`, `${nameOf('vatBreakdown.taxAmount')} is not BT-116 × BT-119`);
  }
  const alone = invoice.vatBreakdown.filter((other) => sameRate(other.category.rate, category.rate)).length === 1;
  const plain = invoice.allowances.length + invoice.charges.length === 0;
  if (lines.length > 0 && alone && plain && apart(nets(lines), taxableAmount)) {
    refuse('R-006', `${path}.taxableAmount`, `${nameOf('vatBreakdown.taxableAmount')} is not Σ BT-131 of its rate`);
  }
}

function rates(invoice: Invoice, refuse: Refuse): void {
  invoice.vatBreakdown.forEach((group, at) => {
    rate(invoice, group, `vatBreakdown[${at}]`, refuse);
  });
  invoice.lines.forEach(({ vat }, at) => {
    if (!vat?.rate || invoice.vatBreakdown.some(({ category }) => sameRate(category.rate, vat.rate))) return;
    refuse('R-007', `lines[${at}].vat.rate`, 'The VAT rate of the line (BT-152) is not in the VAT breakdown (BG-23)');
  });
}

/** periods. */
function periods({ period, lines }: Invoice, refuse: Refuse): void {
  if (period?.start && period.end && period.start > period.end) {
    refuse('R-072', 'period.end', 'The invoicing period ends before it begins');
  }
  lines.forEach(({ period: span }, at) => {
    if (!span?.start || !span.end || span.start <= span.end) return;
    refuse('R-024', `lines[${at}].period.end`, 'The line period ends before it begins');
  });
}

function presence(invoice: Invoice, refuse: Refuse): void {
  for (const [rule, pattern] of PRESENCE) {
    for (const { path, value } of places(invoice, pattern)) {
      if (isMissing(value)) refuse(rule, path, `${nameOf(path)} is missing`);
    }
  }
}

const DECLARED: readonly Requirement[] = [presence, codes, payment, registrations, breakdown, sums, rates, periods];

/**
 * What a Finvoice (`FIN`) or TEAPPS (`TEA`) document that declares EN 16931 must fulfil: the fatal rules of the built-in
 * packs, over the completed invoice with the signs of EN 16931. The rules bear the prefix of the format.
 */
export function declaredEn16931(prefix: 'FIN' | 'TEA'): readonly Requirement[] {
  return DECLARED.map((requirement) => (invoice, refuse) => {
    requirement(invoice, (rule, path, why) => refuse(`${prefix}-${rule}`, path, why));
  });
}

/** The totals by which a receiver tells which way a credit note goes; TEAPPS gives them in one element. */
const DIRECTION = { FIN: ['withVat'], TEA: ['withVat', 'withoutVat', 'payable'] } as const;

/**
 * both formats write credit notes with negative sums, so that the receiver would take one against the buyer for
 * its opposite.
 */
export function creditLowersDebt(prefix: 'FIN' | 'TEA'): Requirement {
  return ({ kind, totals }, refuse) => {
    if (kind !== 'creditNote') return;
    for (const key of DIRECTION[prefix]) {
      if (compare(totals[key] ?? ZERO, ZERO) >= 0) continue;
      const path = `totals.${key}`;
      const why = `${nameOf(path)} of a credit note is against the buyer, which would be read as in its favour`;
      refuse(`${prefix}-R-061`, path, why);
    }
  };
}

/** what is asked for is the total less what is paid; Finvoice has no place for payments to others. */
export const amountDue: Requirement = ({ kind, totals }, refuse) => {
  const { withVat = ZERO, paid = ZERO, rounding = ZERO, payable } = totals;
  const due = subtract(withVat, paid);
  if (!payable || equals(payable, due) || equals(payable, add(due, rounding))) return;
  if (isZero(payable) && kind === 'creditNote') return;
  refuse('FIN-R-030', 'totals.payable', `${nameOf('totals.payable')} is not BT-112 − BT-113 + BT-114`);
};
