import { absolute, compare, type Decimal, decimal } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import { bounded } from '../../requirements/bounds.js';
import { datesAreDays } from '../../requirements/dates.js';
import { creditLowersDebt, declaredEn16931 } from '../../requirements/finnish.js';
import { nameOf, type Refuse, type Requirement } from '../../requirements/requirement.js';
import { declaresEn16931 } from '../addressing.js';

const SCHEMA = 'TEAPPSXML 3.0 schema';
const TEN = decimal(10);

/** Patterns of places, and the value that what stands there must stay below: digits of the schema's types. */
const BOUNDS: readonly (readonly [pattern: string, limit: Decimal])[] = [
  ['lines[].quantity.value', decimal(10n ** 12n)],
  ['lines[].vat.rate', decimal(10_000)],
  ['vatBreakdown[].category.rate', decimal(10_000)],
  ['allowances[].vat.rate', decimal(10_000)],
  ['charges[].vat.rate', decimal(10_000)],
  ['allowances[].percentage', decimal(1000)],
  ['charges[].percentage', decimal(1000)],
  ['lines[].allowances[].percentage', decimal(1000)],
  ['lines[].charges[].percentage', decimal(1000)],
  ['cashDiscounts[].percentage', decimal(1000)],
  ['lateInterest.percentage', decimal(100)],
];

/** The longest numbers of documents: 35 characters (INVOICE_ID). A number cut short would be another document's. */
const NUMBER_LENGTH = 35;

function header(invoice: Invoice, refuse: Refuse): void {
  if (invoice.number.trim() === '') refuse(SCHEMA, 'number', `${nameOf('number')} is missing`);
  if ([...invoice.number].length > NUMBER_LENGTH) {
    refuse(SCHEMA, 'number', `${nameOf('number')} is longer than ${NUMBER_LENGTH} characters`);
  }
  if (invoice.issueDate === '') refuse(SCHEMA, 'issueDate', `${nameOf('issueDate')} is missing`);
  for (const key of ['currency', 'taxCurrency'] as const) {
    if ((invoice[key] ?? '').length > 3) refuse(SCHEMA, key, `${nameOf(key)} is longer than three letters`);
  }
  const { rounding } = invoice.totals;
  if (rounding && compare(absolute(rounding), TEN) >= 0) {
    refuse(SCHEMA, 'totals.rounding', `${nameOf('totals.rounding')} has more than one digit before the point`);
  }
}

/** What a TEAPPSXML 3.0 document needs of the completed invoice; more when it declares EN 16931. */
export function teappsRequirements(invoice: Invoice): readonly Requirement[] {
  return [
    header,
    datesAreDays(SCHEMA),
    bounded(SCHEMA, BOUNDS),
    creditLowersDebt('TEA'),
    ...(declaresEn16931(invoice) ? declaredEn16931('TEA') : []),
  ];
}
