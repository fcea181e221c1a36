import { CURRENCIES } from '../../codes/lists.js';
import { isIsoDate } from '../../mapping/codecs.js';
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  isZero,
  percentOf,
  subtract,
  sum,
  trim,
  ZERO,
} from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { VatCategory } from '../../model/totals.js';
import { coded, nameOf, places, present, type Requirement } from '../../requirements/requirement.js';
import { fiscalCodeOf, foreignIdOf, vatIdOf } from './fiscal-ids.js';
import { fits } from './letters.js';
import { lineNumbers } from './line-numbers.js';
import { natureOf } from './natures.js';
import { groupOf } from './summaries.js';

const SCHEMA = 'FatturaPA 1.2.2';
const LAST_NUMBER = 9999;
/** Amounts have eleven digits before the point. */
const TOO_MUCH = decimal(10n ** 11n);

/** BT-1 is never cut or respelled. */
const number: Requirement = ({ number: text, issueDate }, refuse) => {
  if (text !== '' && !fits(text, 20)) refuse(SCHEMA, 'number', 'The invoice number may have 20 letters of ASCII');
  if (text !== '' && !/\d/.test(text)) refuse('SDI-00425', 'number', 'The invoice number needs a digit');
  if (issueDate !== '' && issueDate < '1970-01-01') refuse(SCHEMA, 'issueDate', 'The date is before 1970');
};

const parties: Requirement = ({ seller, buyer }, refuse) => {
  const sellerId = vatIdOf(seller);
  const buyerId = vatIdOf(buyer) ?? foreignIdOf(buyer);
  if (!sellerId) refuse(SCHEMA, 'seller.vatIdentifier', 'The seller needs a VAT number with its country');
  if (!buyerId && !fiscalCodeOf(buyer)) {
    refuse('SDI-00417', 'buyer.vatIdentifier', 'An Italian buyer needs a VAT number (BT-48) or a fiscal code (BT-47)');
  }
  if (!sellerId || !buyerId) return;
  if (sellerId.country !== 'IT' && buyerId.country !== 'IT') {
    refuse('SDI-00476', 'buyer.vatIdentifier', 'Neither the seller nor the buyer is Italian');
  }
  if (sellerId.country === buyerId.country && sellerId.code === buyerId.code) {
    refuse('SDI-00471', 'buyer.vatIdentifier', 'The seller and the buyer have the same VAT number');
  }
};

const lineCount: Requirement = ({ lines, allowances, charges }, refuse) => {
  if (lines.length === 0) refuse(SCHEMA, 'lines', 'There is no line');
  const last = Math.max(0, ...lineNumbers(lines)) + allowances.length + charges.length;
  if (last > LAST_NUMBER) refuse(SCHEMA, 'lines', `There is room for ${LAST_NUMBER} lines`);
};

/** What stands against a VAT category: rule and words. */
function faultOfVat(vat: VatCategory | undefined, invoice: Invoice): readonly [rule: string, why: string] | undefined {
  if (!vat) return ['SDI-00400', 'The VAT rate is missing'];
  const rate = vat.rate ?? ZERO;
  if (trim(rate).scale > 2 || compare(rate, decimal(100)) > 0 || rate.units < 0n) {
    return [SCHEMA, 'A VAT rate is between 0 and 100 and has two decimals'];
  }
  if (!isZero(rate) && compare(rate, decimal(1)) < 0) return ['SDI-00424', 'The VAT rate is below 1 per cent'];
  if (vat.code === 'L' || vat.code === 'M') return [SCHEMA, `The tax ${vat.code} is not Italian`];
  const group = groupOf(vat, invoice.vatBreakdown);
  if (!group) return ['SDI-00419', 'The VAT category and rate are not in the VAT breakdown'];
  if (!isZero(rate) || natureOf(vat, group)) return undefined;
  return ['SDI-00400', `No reason (Natura) is known for the rate zero of category ${vat.code}`];
}

const vat: Requirement = (invoice, refuse) => {
  for (const key of ['lines', 'allowances', 'charges'] as const) {
    invoice[key].forEach((member, at) => {
      const fault = faultOfVat(member.vat, invoice);
      if (fault) refuse(fault[0], `${key}[${at}].vat`, fault[1]);
    });
  }
};

/** Rate and Natura, by which the exchange system holds lines and sums together. */
function keyOf(category: VatCategory, invoice: Invoice): string {
  const { units, scale } = trim(category.rate ?? ZERO);
  return `${units}e-${scale} ${natureOf(category, groupOf(category, invoice.vatBreakdown)) ?? ''}`;
}

/** What lines, allowances and charges come to by rate and Natura. */
function netByKey(invoice: Invoice): Map<string, Decimal> {
  const found = new Map<string, Decimal>();
  const put = (vat: VatCategory | undefined, value: Decimal | undefined) => {
    const key = vat && keyOf(vat, invoice);
    if (key !== undefined) found.set(key, add(found.get(key) ?? ZERO, value ?? ZERO));
  };
  for (const line of invoice.lines) put(line.vat, line.netAmount);
  for (const charge of invoice.charges) put(charge.vat, charge.amount);
  for (const allowance of invoice.allowances) put(allowance.vat, subtract(ZERO, allowance.amount));
  return found;
}

const differs = (a: Decimal, b: Decimal, by: Decimal) => compare(absolute(subtract(a, b)), by) > 0;

const sums: Requirement = (invoice, refuse) => {
  const nets = netByKey(invoice);
  for (const [at, { category, taxableAmount = ZERO, taxAmount = ZERO }] of invoice.vatBreakdown.entries()) {
    const path = `vatBreakdown[${at}]`;
    const key = keyOf(category, invoice);
    const net = nets.get(key);
    const alike = invoice.vatBreakdown.filter((other) => keyOf(other.category, invoice) === key);
    const taxable = sum(alike.map((other) => other.taxableAmount));
    if (!net) refuse('SDI-00443', path, 'No line has the VAT category and rate of this sum');
    else if (differs(net, taxable, decimal(1))) {
      refuse('SDI-00422', `${path}.taxableAmount`, 'The taxable amount is not that of the lines');
    }
    if (differs(percentOf(taxableAmount, category.rate ?? ZERO, 4), taxAmount, decimal(1, 2))) {
      refuse('SDI-00421', `${path}.taxAmount`, 'The VAT is not the rate of the taxable amount');
    }
  }
};

const amounts: Requirement = (invoice, refuse) => {
  const check = (value: Decimal | undefined, path: string) => {
    if (value && compare(absolute(value), TOO_MUCH) >= 0) refuse(SCHEMA, path, 'An amount has at most eleven digits');
  };
  invoice.lines.forEach(({ netAmount, price }, at) => {
    check(netAmount, `lines[${at}].netAmount`);
    check(price.net, `lines[${at}].price.net`);
  });
  for (const [key, value] of Object.entries(invoice.totals)) check(value, `totals.${key}`);
};

/** A credit note is not older than what it credits. */
const order: Requirement = ({ kind, issueDate, precedingInvoices }, refuse) => {
  if (kind !== 'creditNote') return;
  precedingInvoices.forEach((preceding, at) => {
    if ((preceding.issueDate ?? '') > issueDate) {
      refuse('SDI-00418', `precedingInvoices[${at}].issueDate`, 'The credited invoice is younger than the credit note');
    }
  });
};

const DATES = [
  'issueDate',
  'dueDate',
  'delivery.date',
  'precedingInvoices[].issueDate',
  'lines[].period.start',
  'lines[].period.end',
  'cashDiscounts[].date',
];

const dates: Requirement = (invoice, refuse) => {
  for (const pattern of DATES) {
    for (const { path, value } of places(invoice, pattern)) {
      if (typeof value === 'string' && value !== '' && !isIsoDate(value))
        refuse(SCHEMA, path, `${nameOf(path)} is no date`);
    }
  }
};

/** What the schema and the exchange system's checks demand of an invoice, under the numbers of the checks. */
export const FATTURA_REQUIREMENTS: readonly Requirement[] = [
  present([
    [SCHEMA, 'number'],
    [SCHEMA, 'issueDate'],
    [SCHEMA, 'currency'],
    [SCHEMA, 'seller.name'],
    [SCHEMA, 'buyer.name'],
    [SCHEMA, 'lines[].netAmount'],
    [SCHEMA, 'precedingInvoices[].number'],
  ]),
  coded([[SCHEMA, 'currency', CURRENCIES]]),
  number,
  dates,
  parties,
  lineCount,
  vat,
  sums,
  amounts,
  order,
];
