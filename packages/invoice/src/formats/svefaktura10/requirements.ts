import { add, type Decimal, equals, formatDecimal, isZero, round, subtract, sum, ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { VatCategory } from '../../model/totals.js';
import { datesAreDays } from '../../requirements/dates.js';
import { coded, nameOf, places, present, type Requirement } from '../../requirements/requirement.js';
import { amountsOf } from '../allowances.js';
import { OLD_CURRENCIES } from './codes.js';
import { isExempt } from './exemption.js';

/** What the schemas demand, and what SFTI's own checks do: neither has published names for its rules. */
const SCHEMA = 'SFTI-BasicInvoice-1.0';
const RULES = 'SFTI-rules';

const demanded: Requirement = present([
  [SCHEMA, 'number'],
  [SCHEMA, 'issueDate'],
  [SCHEMA, 'currency'],
  [SCHEMA, 'buyerReference'],
  [SCHEMA, 'seller.name'],
  [SCHEMA, 'buyer.name'],
  [SCHEMA, 'lines'],
  [SCHEMA, 'lines[].netAmount'],
  [RULES, 'lines[].item.name'],
  [RULES, 'lines[].vat'],
  [SCHEMA, 'allowances[].vat'],
  [SCHEMA, 'charges[].vat'],
]);

const codes: Requirement = coded([[SCHEMA, 'currency', OLD_CURRENCIES]]);

/** A seller is registered for VAT or has a number in a register. */
const registered: Requirement = ({ seller }, refuse) => {
  if (seller.vatIdentifier || seller.legalRegistration) return;
  refuse(RULES, 'seller.vatIdentifier', 'The seller has neither a VAT identifier nor a company number');
};

const CATEGORIES = ['lines[].vat', 'allowances[].vat', 'charges[].vat', 'vatBreakdown[].category'];

/** Svefaktura has the categories S and E; taxes that are no VAT have no place. */
const vat: Requirement = (invoice, refuse) => {
  for (const { path, value } of CATEGORIES.flatMap((pattern) => places(invoice, pattern))) {
    if (value === undefined) continue;
    const { code, rate } = value as VatCategory;
    if (code === 'S' && !rate) refuse(RULES, `${path}.rate`, `${nameOf(`${path}.rate`)} is missing`);
    if (code === 'S' || isExempt(code)) continue;
    refuse(RULES, `${path}.code`, `Svefaktura has no place for the VAT category ${code || '(none)'}`);
  }
};

/** What Svefaktura has no sum for: the amount to pay is the total with VAT. */
const paid: Requirement = ({ totals, thirdPartyPayments = [] }, refuse) => {
  const why = 'Svefaktura has no place for what is paid already: the amount to pay is the total with VAT';
  if (totals.paid && !isZero(totals.paid)) refuse(RULES, 'totals.paid', why);
  if (thirdPartyPayments.length > 0) {
    refuse(RULES, 'thirdPartyPayments', 'Svefaktura has no place for amounts collected for others');
  }
};

const show = (value: Decimal | undefined) => formatDecimal(value ?? ZERO);

/** The sums of a document agree. */
const sums: Requirement = (invoice: Invoice, refuse) => {
  const { totals, vatBreakdown } = invoice;
  const same = (key: keyof typeof totals, expected: Decimal) => {
    if (equals(totals[key] ?? ZERO, round(expected, 2))) return;
    const path = `totals.${key}`;
    refuse(RULES, path, `${nameOf(path)} is ${show(totals[key])}, not ${show(expected)}`);
  };
  const lines = sum(invoice.lines.map((line) => line.netAmount));
  same('lineNetAmount', lines);
  same('withoutVat', add(subtract(lines, amountsOf(invoice.allowances)), amountsOf(invoice.charges)));
  same('withoutVat', sum(vatBreakdown.map((group) => group.taxableAmount)));
  same('vat', sum(vatBreakdown.map((group) => group.taxAmount)));
  same('withVat', add(totals.withoutVat ?? ZERO, totals.vat ?? ZERO));
  if (invoice.thirdPartyPayments?.length || !isZero(totals.paid ?? ZERO)) return;
  same('payable', add(totals.withVat ?? ZERO, totals.rounding ?? ZERO));
};

/** Everything without which SFTI's schema and checks would refuse the document. */
export const SVEFAKTURA_REQUIREMENTS: readonly Requirement[] = [
  demanded,
  datesAreDays(SCHEMA),
  codes,
  registered,
  vat,
  paid,
  sums,
];
