import { COUNTRIES, CURRENCIES } from '../../codes/lists.js';
import type { Period } from '../../model/common.js';
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  equals,
  formatDecimal,
  isZero,
  percentOf,
  round,
  subtract,
  sum,
  ZERO,
} from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { VatCategory } from '../../model/totals.js';
import { datesAreDays } from '../../requirements/dates.js';
import { isMissing, nameOf, places, type Refuse, type Requirement } from '../../requirements/requirement.js';
import { amountsOf } from '../allowances.js';
import { OIOUBL_CATEGORY, UNKNOWN_CURRENCIES } from './codes.js';

/** The rule of an invoice and that of a credit note, whose numbers differ. */
const rule = ({ kind }: Invoice, ofInvoice: string, ofCreditNote: string) =>
  kind === 'creditNote' ? ofCreditNote : ofInvoice;

const present: Requirement = (invoice, refuse) => {
  const rows: readonly (readonly [invoice: string, creditNote: string, pattern: string])[] = [
    ['F-INV009', 'F-CRN006', 'number'],
    ['UBL', 'UBL', 'issueDate'],
    ['F-INV007', 'F-CRN004', 'currency'],
    ['F-INV031', 'F-CRN028', 'seller.electronicAddress'],
    ['F-INV044', 'F-CRN040', 'buyer.electronicAddress'],
    ['F-LIB187', 'F-LIB187', 'seller.legalRegistration'],
    ['UBL', 'UBL', 'lines'],
    ['F-INV138', 'F-CRN081', 'lines[].vat'],
    ['F-INV163', 'F-CRN110', 'lines[].item.name'],
    ['UBL', 'F-CRN207', 'lines[].netAmount'],
    ['F-LIB226', 'F-LIB226', 'allowances[].vat'],
    ['F-LIB226', 'F-LIB226', 'charges[].vat'],
  ];
  for (const [ofInvoice, ofCreditNote, pattern] of rows) {
    for (const { path, value } of places(invoice, pattern)) {
      if (isMissing(value)) refuse(rule(invoice, ofInvoice, ofCreditNote), path, `${nameOf(path)} is missing`);
    }
  }
  for (const key of ['seller', 'buyer', 'payee'] as const) {
    const party = invoice[key];
    if (!party || party.name || party.tradingName || party.identifiers.length > 0) continue;
    refuse('F-LIB022', `${key}.name`, `${nameOf(`${key}.name`)} is missing`);
  }
  if (invoice.taxRepresentative && !invoice.taxRepresentative.vatIdentifier) {
    refuse('F-LIB371', 'taxRepresentative.vatIdentifier', 'The tax representative has no VAT identifier');
  }
  if (invoice.taxRepresentative && !invoice.taxRepresentative.name) {
    refuse('F-LIB353', 'taxRepresentative.name', 'The tax representative has no name');
  }
};

const codes: Requirement = (invoice, refuse) => {
  if (invoice.currency && (!CURRENCIES.has(invoice.currency) || UNKNOWN_CURRENCIES.has(invoice.currency))) {
    refuse('F-LIB298', 'currency', `OIOUBL does not know the currency ${invoice.currency}`);
  }
  const countries = ['seller.address', 'buyer.address', 'taxRepresentative.address', 'delivery.address'];
  const patterns = [...countries.map((address) => `${address}.country`), 'lines[].item.originCountry'];
  for (const { path, value } of patterns.flatMap((pattern) => places(invoice, pattern))) {
    if (typeof value !== 'string' || value === '' || COUNTRIES.has(value)) continue;
    refuse('F-LIB301', path, `OIOUBL does not know the country ${value}`);
  }
  const categories = [
    'lines[].vat.code',
    'vatBreakdown[].category.code',
    'allowances[].vat.code',
    'charges[].vat.code',
  ];
  for (const { path, value } of categories.flatMap((pattern) => places(invoice, pattern))) {
    if (typeof value !== 'string' || value in OIOUBL_CATEGORY) continue;
    refuse('F-LIB075', path, `OIOUBL has no name for the VAT category ${value || '(none)'}`);
  }
};

function ordered(period: Period | undefined, path: string, refuse: Refuse): void {
  if (!period?.start || !period.end || period.start <= period.end) return;
  refuse('F-LIB080', path, `The period ends on ${period.end}, before it begins on ${period.start}`);
}

const lines: Requirement = (invoice, refuse) => {
  for (const { path, value } of places(invoice, 'lines[].vat')) {
    const { code, rate } = (value ?? {}) as Partial<VatCategory>;
    if (code === 'S' && round(rate ?? ZERO, 2).units <= 0n) {
      refuse('F-LIB401', `${path}.rate`, 'A standard rate of VAT is more than 0');
    }
  }
  ordered(invoice.period, 'period', refuse);
  invoice.lines.forEach((line, at) => {
    const path = `lines[${at}]`;
    ordered(line.period, `${path}.period`, refuse);
    const base = line.price.baseQuantity?.value;
    if (base && base.units <= 0n) {
      refuse('F-LIB019', `${path}.price.baseQuantity`, 'The quantity that the price is for must be more than 0');
    }
  });
};

const idOf = (code: string) => OIOUBL_CATEGORY[code]?.[0] ?? code;

/** OIOUBL holds each group of the breakdown against all lines of its category, so that each category has one rate. */
const vat: Requirement = (invoice, refuse) => {
  const { vatBreakdown, lines: all, allowances, charges } = invoice;
  const members = [...all, ...allowances, ...charges];
  const used = new Set(members.map((member) => idOf(member.vat?.code ?? '')));
  const ids = vatBreakdown.map(({ category }) => idOf(category.code));
  vatBreakdown.forEach(({ category, taxableAmount, taxAmount }, at) => {
    const path = `vatBreakdown[${at}]`;
    const id = idOf(category.code);
    if (ids.indexOf(id) < at) {
      refuse(
        'F-LIB402',
        path,
        `OIOUBL takes the VAT category ${id} once; the invoice has several rates or reasons of it`,
      );
    }
    if (!used.has(id)) refuse('F-LIB404', path, `No line, allowance or charge has the VAT category ${id}`);
    const owes = category.code === 'S' && (taxableAmount?.units ?? 0n) > 0n;
    if (owes && isZero(taxAmount ?? ZERO)) refuse('F-LIB381', `${path}.taxAmount`, 'VAT at a standard rate is not 0');
    checkAmount(category, taxableAmount ?? ZERO, taxAmount ?? ZERO, path, refuse);
    checkBase(invoice, category.code, taxableAmount, path, refuse);
  });
  for (const id of used) {
    if (id !== '' && !ids.includes(id)) refuse('F-LIB404', 'vatBreakdown', `The breakdown has no VAT category ${id}`);
  }
};

/** Rules F-LIB400 and F-LIB401: the VAT of a group is its rate of the base to within one, nothing at no rate. */
function checkAmount(vat: VatCategory, base: Decimal, amount: Decimal, path: string, refuse: Refuse): void {
  const id = idOf(vat.code);
  if (id === 'ZeroRated' && !isZero(amount)) refuse('F-LIB400', `${path}.taxAmount`, 'What is zero-rated bears no VAT');
  if (id !== 'StandardRated') return;
  // OIOUBL has two decimals of a rate.
  const rate = round(vat.rate ?? ZERO, 2);
  const expected = percentOf(base, rate);
  if (rate.units > 0n && compare(absolute(subtract(amount, expected)), decimal(1)) <= 0) return;
  refuse('F-LIB401', `${path}.taxAmount`, `The VAT is ${show(amount)}, but the rate makes ${show(expected)}`);
}

/** Rule F-LIB402: the base of a group is within one of its lines, allowances and charges. */
function checkBase(invoice: Invoice, code: string, base: Decimal | undefined, path: string, refuse: Refuse): void {
  if (!['StandardRated', 'ZeroRated', 'ReverseCharge'].includes(idOf(code))) return;
  const of = <T extends { vat?: { code: string } }>(list: readonly T[]) =>
    list.filter((member) => idOf(member.vat?.code ?? '') === idOf(code));
  const before = subtract(sum(of(invoice.lines).map((line) => line.netAmount)), amountsOf(of(invoice.allowances)));
  const expected = add(before, amountsOf(of(invoice.charges)));
  const off = subtract(base ?? ZERO, expected);
  if (compare(off, decimal(1)) <= 0 && compare(off, decimal(-1)) >= 0) return;
  refuse('F-LIB402', `${path}.taxableAmount`, `The base is ${show(base)}, but its lines come to ${show(expected)}`);
}

const show = (value: Decimal | undefined) => formatDecimal(value ?? ZERO);

const totals: Requirement = (invoice, refuse) => {
  const { totals: given } = invoice;
  const same = (key: keyof typeof given, expected: Decimal, ofInvoice: string, ofCreditNote: string) => {
    if (equals(given[key] ?? ZERO, expected)) return;
    const path = `totals.${key}`;
    refuse(
      rule(invoice, ofInvoice, ofCreditNote),
      path,
      `${nameOf(path)} is ${show(given[key])}, not ${show(expected)}`,
    );
  };
  const tax = sum(invoice.vatBreakdown.map((group) => group.taxAmount));
  same('lineNetAmount', sum(invoice.lines.map((line) => line.netAmount)), 'F-INV126', 'F-CRN072');
  same('allowances', amountsOf(invoice.allowances), 'F-INV129', 'F-CRN075');
  same('charges', amountsOf(invoice.charges), 'F-INV130', 'F-CRN076');
  same('vat', tax, 'F-LIB385', 'F-LIB385');
  const net = add(subtract(given.lineNetAmount ?? ZERO, given.allowances ?? ZERO), given.charges ?? ZERO);
  same('withoutVat', net, 'F-INV128', 'F-CRN074');
  same('withVat', add(net, tax), 'F-INV128', 'F-CRN074');
  const due = add(subtract(add(net, tax), given.paid ?? ZERO), given.rounding ?? ZERO);
  same('payable', due, 'F-INV133', 'F-CRN079');
  if (due.units < 0n)
    refuse('F-LIB016', 'totals.payable', 'OIOUBL takes no negative amount due; this is a credit note');
  const whole = add(given.withVat ?? ZERO, given.rounding ?? ZERO);
  if (whole.units < 0n) refuse('F-LIB016', 'totals.withVat', 'OIOUBL takes no negative total');
  if (given.paid && given.paid.units < 0n) refuse('F-LIB013', 'totals.paid', 'OIOUBL takes no negative paid amount');
  const { rounding = ZERO } = given;
  if (compare(rounding, decimal(10)) > 0 || compare(rounding, decimal(-10)) < 0) {
    refuse(rule(invoice, 'F-INV338', 'F-CRN208'), 'totals.rounding', 'OIOUBL rounds by ten at most');
  }
};

/** Everything without which OIOUBL's schema and rules would refuse the document. */
export const OIOUBL_REQUIREMENTS: readonly Requirement[] = [present, datesAreDays('UBL'), codes, lines, vat, totals];
