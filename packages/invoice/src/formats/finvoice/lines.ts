import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { demanded, derived, wrapped } from '../../mapping/texts.js';
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
import type { InvoiceLine, Item, ItemAttribute, Price } from '../../model/line.js';
import type { VatCategory } from '../../model/totals.js';
import { amount, coded, date, listed, NOTHING, percentage, quantity, str, TWO_LETTERS, UNTDID } from './codecs.js';
import { lineAllowances } from './line-allowances.js';
import { emptyAllowance, LINE_CHARGE } from './totals.js';

const line = rulesFor<InvoiceLine>();
const item = rulesFor<Item>();
const attribute = rulesFor<ItemAttribute>();
const price = rulesFor<Price>();
const category = rulesFor<VatCategory>();

/** BG-32. */
const ATTRIBUTE: Mapping<ItemAttribute> = [
  demanded<ItemAttribute>('BT-160', 'RowDefinitionHeaderText', 'name', str(70), NOTHING),
  attribute.leaf('BT-161', 'RowDefinitionValue', 'value', str(70)),
];

/** BG-31. */
const ITEM: Mapping<Item> = [
  item.leaf('BT-155', 'ArticleIdentifier', 'sellersIdentifier', str(70)),
  item.leaves('BT-158', 'ArticleGroupIdentifier', 'classifications', listed(70)),
  item.leaf('BT-153', 'ArticleName', 'name', str(100)),
  item.leaf('BT-154', 'ArticleDescription', 'description', str(512)),
  item.leaf('BT-156', 'BuyerArticleIdentifier', 'buyersIdentifier', str(70)),
  item.leaf('BT-157', 'EanCode', 'standardIdentifier', coded(35)),
  item.list('BG-32', 'RowDefinitionDetails', 'attributes', () => ({ name: '', value: '' }), ATTRIBUTE),
  item.code('BT-159', 'RowDeliveryDetails/RowCustomsInfo/CNOriginCountryCode', 'originCountry', TWO_LETTERS),
];

/** A unit price with the unit it is for; BT-150 stands as its attribute. */
function priceRule(
  term: string,
  path: string,
  key: 'net' | 'gross' | 'discount',
  value = (from: Price) => from[key],
): Rule<Price> {
  return price.custom({
    term,
    path,
    read(source, into, reading) {
      const node = source.first(path);
      const found = node && amount.read(node, reading);
      if (!node || !found) return;
      node.used = true;
      into[key] = found;
    },
    write(from, target, writing) {
      const found = value(from);
      if (!found) return;
      amount.write(found, target.add(path), writing);
    },
  });
}

/** Material often gives only the price before discount, or the same price twice: the net price follows from it. */
const netPrice: Rule<Price> = price.custom({
  term: 'BT-146',
  path: 'UnitPriceNetAmount',
  read(_source, into) {
    if (!into.net && into.gross) into.net = subtract(into.gross, into.discount ?? ZERO);
    if (into.net && into.gross && !into.discount && equals(into.net, into.gross)) delete into.gross;
  },
  write() {},
});

/** BT-149 with BT-150. */
const baseQuantity: Rule<Price> = price.leaf('BT-149', 'UnitPriceBaseQuantity', 'baseQuantity', quantity);

/** BG-29. */
const PRICE: Mapping<Price> = [
  priceRule('BT-148', 'UnitPriceAmount', 'gross', (from) => from.gross ?? from.net),
  priceRule('BT-147', 'UnitPriceDiscountAmount', 'discount'),
  priceRule('BT-146', 'UnitPriceNetAmount', 'net'),
  netPrice,
  baseQuantity,
];

function rowVat(from: InvoiceLine): Decimal | undefined {
  if (!from.netAmount || !from.vat) return undefined;
  return percentOf(from.netAmount, from.vat.rate ?? ZERO);
}

function rowTotal(from: InvoiceLine): Decimal | undefined {
  const vat = rowVat(from);
  return vat && from.netAmount ? round(add(from.netAmount, vat), 2) : undefined;
}

/** BT-131; a row that only says what it costs with VAT is reckoned back. */
const netAmount: Rule<InvoiceLine> = line.custom({
  term: 'BT-131',
  path: 'RowVatExcludedAmount',
  read(source, into, reading) {
    line.leaf('BT-131', 'RowVatExcludedAmount', 'netAmount', amount).read(source, into, reading);
    if (into.netAmount) return;
    const gross = source.first('RowAmount');
    const total = gross && amount.read(gross, reading);
    if (!total) return;
    const vat = source.first('RowVatAmount');
    const tax = vat && amount.read(vat, reading);
    into.netAmount = tax ? subtract(total, tax) : withoutVat(total, into.vat?.rate ?? ZERO);
  },
  write(from, target, writing) {
    if (from.netAmount) amount.write(from.netAmount, target.add('RowVatExcludedAmount'), writing);
  },
});

function withoutVat(total: Decimal, rate: Decimal): Decimal {
  const hundred = { units: 100n, scale: 0 };
  return trim(divide(multiply(total, hundred), add(rate, hundred), 2), 2);
}

/** Quantities that are invoiced by where none is said to be (guidelines 3.0, section 14); they stay where they stand. */
const OTHER_QUANTITIES = ['DeliveredQuantity', 'ConfirmedQuantity', 'OrderedQuantity'];

/** BT-129; of several quantities the first one counts. */
const invoiced: Rule<InvoiceLine> = line.custom({
  term: 'BT-129',
  path: 'InvoicedQuantity',
  read(source, into, reading) {
    line.leaf('BT-129', 'InvoicedQuantity', 'quantity', quantity).read(source, into, reading);
    for (const name of OTHER_QUANTITIES) {
      const node = into.quantity ? undefined : source.first(name);
      const found = node && quantity.read(node, reading);
      if (found) into.quantity = found;
    }
  },
  write(from, target, writing) {
    line.leaf('BT-129', 'InvoicedQuantity', 'quantity', quantity).write(from, target, writing);
  },
});

/** BG-25: an InvoiceRow that counts. */
export const LINE: Mapping<InvoiceLine> = [
  line.leaf('BT-128', 'InvoicedObjectID', 'invoicedObject', listed(70)),
  line.group('BG-31', '', 'item', () => ({ name: '', classifications: [], attributes: [] }), ITEM),
  invoiced,
  line.group('BG-26', '', 'period', () => ({}), [
    rulesFor<NonNullable<InvoiceLine['period']>>().leaf('BT-134', 'StartDate', 'start', date),
    rulesFor<NonNullable<InvoiceLine['period']>>().leaf('BT-135', 'EndDate', 'end', date),
  ]),
  line.group('BG-29', '', 'price', () => ({}), PRICE),
  line.leaf('BT-132', 'RowOrderPositionIdentifier', 'purchaseOrderLineReference', str(35)),
  line.leaf('BT-126', 'RowPositionIdentifier', 'id', str(35)),
  line.leaf('BT-133', 'RowAccountDimensionText', 'buyerAccountingReference', str(35)),
  wrapped<InvoiceLine, 'note'>('BT-127', '', 'RowFreeText', 'note', { max: 512, count: 100 }),
  line.group('BG-30', '', 'vat', () => ({ code: '' }), [
    category.leaf('BT-152', 'RowVatRatePercent', 'rate', percentage),
    category.code('BT-151', 'RowVatCode', 'code', UNTDID),
  ]),
  netAmount,
  lineAllowances,
  line.list('BG-28', 'RowChargeDetails', 'charges', emptyAllowance, LINE_CHARGE),
  derived<InvoiceLine, Decimal>('RowVatAmount', amount, rowVat, equals),
  derived<InvoiceLine, Decimal>('RowAmount', amount, rowTotal, equals),
];

/** Names that make a row a line: without any of them it is only text. */
export const COUNTING = [
  'RowVatExcludedAmount',
  'RowAmount',
  'InvoicedQuantity',
  'UnitPriceAmount',
  'UnitPriceNetAmount',
  'RowOverDuePaymentDetails',
];
