import {
  absolute,
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
import type { VatBreakdown, VatCategory } from '../../model/totals.js';
import { present, type Requirement } from '../../requirements/requirement.js';
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

const inGroup = (group: VatBreakdown) => (member: { vat?: VatCategory }) =>
  member.vat !== undefined && groupOf(member.vat, [group]) !== undefined;

/** What lines, allowances and charges come to in a group; undefined when there is none of them. */
function netOf(group: VatBreakdown, { lines, allowances, charges }: Invoice): Decimal | undefined {
  const own = inGroup(group);
  const parts = [
    ...lines.filter(own).map((line) => line.netAmount ?? ZERO),
    ...charges.filter(own).map((charge) => charge.amount),
    ...allowances.filter(own).map((allowance) => subtract(ZERO, allowance.amount)),
  ];
  return parts.length === 0 ? undefined : sum(parts);
}

const differs = (a: Decimal, b: Decimal, by: Decimal) => compare(absolute(subtract(a, b)), by) > 0;

const sums: Requirement = (invoice, refuse) => {
  for (const [at, group] of invoice.vatBreakdown.entries()) {
    const path = `vatBreakdown[${at}]`;
    const taxable = group.taxableAmount ?? ZERO;
    const net = netOf(group, invoice);
    if (!net) refuse('SDI-00443', path, 'No line has the VAT category and rate of this sum');
    else if (differs(net, taxable, decimal(1))) {
      refuse('SDI-00422', `${path}.taxableAmount`, 'The taxable amount is not that of the lines');
    }
    if (differs(percentOf(taxable, group.category.rate ?? ZERO, 4), group.taxAmount ?? ZERO, decimal(1, 2))) {
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

/** What the schema and the exchange system's checks demand of an invoice, under the numbers of the checks. */
export const FATTURA_REQUIREMENTS: readonly Requirement[] = [
  present([
    [SCHEMA, 'number'],
    [SCHEMA, 'issueDate'],
    [SCHEMA, 'currency'],
    [SCHEMA, 'seller.name'],
    [SCHEMA, 'buyer.name'],
    [SCHEMA, 'lines[].netAmount'],
  ]),
  number,
  parties,
  lineCount,
  vat,
  sums,
  amounts,
  order,
];
