import { type Decimal, decimal } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import { bounded } from '../../requirements/bounds.js';
import { datesAreDays } from '../../requirements/dates.js';
import { amountDue, creditLowersDebt, declaredEn16931 } from '../../requirements/finnish.js';
import { nameOf, type Refuse, type Requirement } from '../../requirements/requirement.js';
import { declaresEn16931 } from '../addressing.js';
import { isWritable } from './accounts.js';

const SCHEMA = 'Finvoice 3.0 schema';

const AMOUNT = decimal(10n ** 15n);
const PERCENT = decimal(1000);
/** 14 characters, a minus among them. */
const QUANTITY = decimal(10n ** 13n);

const ALLOWANCES = ['allowances[]', 'charges[]', 'lines[].allowances[]', 'lines[].charges[]'];
const TOTALS = ['lineNetAmount', 'allowances', 'charges', 'withoutVat', 'vat', 'vatInTaxCurrency', 'withVat', 'paid'];

/** Patterns of places, and the value that what stands there must stay below: digits of the schema's types. */
const BOUNDS: readonly (readonly [pattern: string, limit: Decimal])[] = [
  ...[...TOTALS, 'rounding', 'payable'].map((key) => [`totals.${key}`, AMOUNT] as const),
  ['lines[].netAmount', AMOUNT],
  ['lines[].price.net', AMOUNT],
  ['lines[].price.gross', AMOUNT],
  ['lines[].price.discount', AMOUNT],
  ['lines[].quantity.value', QUANTITY],
  ['lines[].price.baseQuantity.value', QUANTITY],
  ['lines[].vat.rate', PERCENT],
  ['vatBreakdown[].category.rate', PERCENT],
  ['vatBreakdown[].taxableAmount', AMOUNT],
  ['vatBreakdown[].taxAmount', AMOUNT],
  ...ALLOWANCES.flatMap((list) => [
    [`${list}.amount`, AMOUNT] as const,
    [`${list}.baseAmount`, AMOUNT] as const,
    [`${list}.percentage`, PERCENT] as const,
    [`${list}.vat.rate`, PERCENT] as const,
  ]),
  ['lateInterest.percentage', PERCENT],
  ['lateInterest.fixedAmount', AMOUNT],
  ['cashDiscounts[].percentage', PERCENT],
  ['cashDiscounts[].amount', AMOUNT],
];

/** The longest number of a document. A number cut short would be another document's. */
const NUMBER_LENGTH = 20;

const CURRENCY = /^[A-Za-z]{3}$/;

function header(invoice: Invoice, refuse: Refuse): void {
  const { number, issueDate, currency, taxCurrency } = invoice;
  if (number.trim() === '') refuse(SCHEMA, 'number', `${nameOf('number')} is missing`);
  if ([...number].length > NUMBER_LENGTH) {
    refuse(SCHEMA, 'number', `${nameOf('number')} is longer than ${NUMBER_LENGTH} characters`);
  }
  if (issueDate === '') refuse(SCHEMA, 'issueDate', `${nameOf('issueDate')} is missing`);
  if (!CURRENCY.test(currency)) refuse(SCHEMA, 'currency', `${nameOf('currency')} is missing or not of three letters`);
  if (taxCurrency && !CURRENCY.test(taxCurrency)) {
    refuse(SCHEMA, 'taxCurrency', `${nameOf('taxCurrency')} is not of three letters`);
  }
}

/** An account to pay to that could not be written would send the money nowhere. */
function accounts({ payments }: Invoice, refuse: Refuse): void {
  payments[0]?.creditTransfers.forEach(({ account }, at) => {
    if (isWritable(account)) return;
    const path = `payments[0].creditTransfers[${at}].account`;
    refuse(SCHEMA, path, `${nameOf(path)} is no account number that Finvoice can hold`);
  });
}

/** What a Finvoice 3.0 document needs of the completed invoice; more when it declares EN 16931. */
export function finvoiceRequirements(invoice: Invoice): readonly Requirement[] {
  const declared = declaresEn16931(invoice) ? [...declaredEn16931('FIN'), amountDue] : [];
  return [header, datesAreDays(SCHEMA), bounded(SCHEMA, BOUNDS), accounts, creditLowersDebt('FIN'), ...declared];
}
