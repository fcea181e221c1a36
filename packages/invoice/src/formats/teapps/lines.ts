import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { derived, wrapped } from '../../mapping/texts.js';
import type { Period } from '../../model/common.js';
import {
  add,
  type Decimal,
  divide,
  equals,
  multiply,
  percentOf,
  round,
  subtract,
  trim,
  ZERO,
} from '../../model/decimal.js';
import type { InvoiceLine, Item, ItemAttribute, Quantity } from '../../model/line.js';
import { amount, date, excluded, included, quantity, schemed, str, TWO_LETTERS } from './codecs.js';
import { PRICE } from './prices.js';
import { allowanceMapping, emptyAllowance, vatCategory } from './totals.js';

const line = rulesFor<InvoiceLine>();
const item = rulesFor<Item>();
const attribute = rulesFor<ItemAttribute>();
const period = rulesFor<Period>();

const ARTICLE = 'ARTICLE';

/** BG-32. */
const ATTRIBUTE: Mapping<ItemAttribute> = [
  attribute.leaf('BT-160', 'DESCRIPTION_TYPE', 'name', str()),
  attribute.leaf('BT-161', 'DESCRIPTION_VALUE', 'value', str()),
];

/** BG-31. */
const ITEM: Mapping<Item> = [
  item.leaf('BT-155', `${ARTICLE}/ARTICLE_ID`, 'sellersIdentifier', str()),
  item.leaf('BT-153', `${ARTICLE}/ARTICLE_NAME`, 'name', str()),
  item.leaf('BT-157', `${ARTICLE}/EAN_CODE`, 'standardIdentifier', schemed),
  item.leaves('BT-158', `${ARTICLE}/PRODUCT_GROUP`, 'classifications', schemed),
  wrapped<Item, 'description'>('BT-154', ARTICLE, 'FREE_TEXT', 'description', { max: 1024, count: 100 }),
  item.list(
    'BG-32',
    `${ARTICLE}/ARTICLE_DESCRIPTIONS/ARTICLE_DESCRIPTION`,
    'attributes',
    () => ({ name: '', value: '' }),
    ATTRIBUTE,
  ),
  item.code('BT-159', 'CN/COUNTRY_OF_ORIGIN_CODE', 'originCountry', TWO_LETTERS),
  item.leaf('BT-156', 'RECEIVER_PRODUCT_CODE', 'buyersIdentifier', str()),
];

/** BG-26, and the period of information rows. */
export const PERIOD: Mapping<Period> = [
  period.leaf('BT-134', 'START_PERIOD/DATE', 'start', date),
  period.leaf('BT-135', 'END_PERIOD/DATE', 'end', date),
];

const CHARGED = 'QUANTITY/CHARGED';
/** Quantities that are invoiced by where no other is said to be, which is left where it stands. */
const OTHER_QUANTITIES = ['DELIVERED', 'CONFIRMED', 'ORDERED'];

/** BT-129. */
const invoiced: Rule<InvoiceLine> = line.custom({
  term: 'BT-129',
  path: CHARGED,
  read(source, into, reading) {
    line.leaf('BT-129', CHARGED, 'quantity', quantity).read(source, into, reading);
    for (const name of OTHER_QUANTITIES) {
      const node = into.quantity ? undefined : source.first(`QUANTITY/${name}`);
      const found: Quantity | undefined = node && quantity.read(node, reading);
      if (found) into.quantity = found;
    }
  },
  write(from, target, writing) {
    line.leaf('BT-129', CHARGED, 'quantity', quantity).write(from, target, writing);
  },
});

const VAT_AMOUNT = 'VAT/VAT_AMOUNT/AMOUNT';

function rowVat(from: InvoiceLine): Decimal | undefined {
  if (!from.netAmount || !from.vat) return undefined;
  return percentOf(from.netAmount, from.vat.rate ?? ZERO);
}

function rowTotal(from: InvoiceLine): Decimal | undefined {
  const vat = rowVat(from);
  return vat && from.netAmount ? round(add(from.netAmount, vat), 2) : undefined;
}

function withoutVat(total: Decimal, rate: Decimal): Decimal {
  const hundred = { units: 100n, scale: 0 };
  return trim(divide(multiply(total, hundred), add(rate, hundred), 2), 2);
}

/** BT-131; a row that only says what it costs with VAT is reckoned back. */
const netAmount: Rule<InvoiceLine> = line.custom({
  term: 'BT-131',
  path: excluded('ROW_TOTAL'),
  read(source, into, reading) {
    line.leaf('BT-131', excluded('ROW_TOTAL'), 'netAmount', amount).read(source, into, reading);
    if (into.netAmount) return;
    const gross = source.first(included('ROW_TOTAL')) ?? source.first(included('ROW_AMOUNT'));
    const total = gross && amount.read(gross, reading);
    if (!total) return;
    const vat = source.first(VAT_AMOUNT);
    const tax = vat && amount.read(vat, reading);
    into.netAmount = tax ? subtract(total, tax) : withoutVat(total, into.vat?.rate ?? ZERO);
  },
  write(from, target, writing) {
    if (from.netAmount) amount.write(from.netAmount, target.create(excluded('ROW_TOTAL')), writing);
  },
});

/** BG-25: a ROW that counts. */
export const LINE: Mapping<InvoiceLine> = [
  line.leaf('BT-126', 'ROW_NUMBER', 'id', str()),
  line.group('BG-31', '', 'item', () => ({ name: '', classifications: [], attributes: [] }), ITEM),
  line.group('BG-26', '', 'period', () => ({}), PERIOD),
  invoiced,
  line.leaf('BT-128', 'INVOICED_OBJECT', 'invoicedObject', schemed),
  line.leaf('BT-132', 'ORDER_INFORMATION[@ORDER_TYPE=CO]/ORDER_POSITION', 'purchaseOrderLineReference', str()),
  line.group('BG-29', '', 'price', () => ({}), PRICE),
  line.group('BG-30', '', 'vat', () => ({ code: '' }), vatCategory('VAT')),
  netAmount,
  derived<InvoiceLine, Decimal>(included('ROW_TOTAL'), amount, rowTotal, equals),
  derived<InvoiceLine, Decimal>(VAT_AMOUNT, amount, rowVat, equals),
  line.list('BG-27', 'DISCOUNT', 'allowances', emptyAllowance, allowanceMapping('DISCOUNT')),
  line.list('BG-28', 'ROW_CHARGE', 'charges', emptyAllowance, allowanceMapping('CHARGE')),
  line.leaf('BT-133', 'DEFAULT_ROW_POSTING/ACCOUNT_REFERENCE', 'buyerAccountingReference', str()),
  wrapped<InvoiceLine, 'note'>('BT-127', '', 'FREE_TEXT', 'note', { max: 1024, count: 100 }),
];
