import { text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, readBy, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { Period } from '../../model/common.js';
import { add, equals, ZERO } from '../../model/decimal.js';
import { emptyLine } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { InformationRow, InvoiceLine, Item, ItemAttribute, Price } from '../../model/line.js';
import { amount, classification, day, quantity, schemeId } from './codecs.js';
import { TRANSACTION } from './paths.js';
import { invoicedObject } from './references.js';
import { allowanceRules, LINE_ALLOWANCE, VAT_CATEGORY } from './totals.js';

const period = rulesFor<Period>();
const line = rulesFor<InvoiceLine>();
const item = rulesFor<Item>();
const attribute = rulesFor<ItemAttribute>();
const price = rulesFor<Price>();
const invoice = rulesFor<Invoice>();

/** BG-14 and BG-26. */
export const PERIOD: Mapping<Period> = [
  period.leaf('BT-134', 'ram:StartDateTime/udt:DateTimeString', 'start', day),
  period.leaf('BT-135', 'ram:EndDateTime/udt:DateTimeString', 'end', day),
];

/** BG-32. */
const ATTRIBUTE: Mapping<ItemAttribute> = [
  attribute.leaf('BT-160', 'ram:Description', 'name', text()),
  attribute.leaf('BT-161', 'ram:Value', 'value', text()),
];

/** BG-31. */
const ITEM: Mapping<Item> = [
  item.leaf('BT-157', 'ram:GlobalID', 'standardIdentifier', schemeId),
  item.leaf('BT-155', 'ram:SellerAssignedID', 'sellersIdentifier', text()),
  item.leaf('BT-156', 'ram:BuyerAssignedID', 'buyersIdentifier', text()),
  item.leaf('BT-153', 'ram:Name', 'name', text()),
  item.leaf('BT-154', 'ram:Description', 'description', text()),
  item.list('BG-32', 'ram:ApplicableProductCharacteristic', 'attributes', () => ({ name: '', value: '' }), ATTRIBUTE),
  item.leaves('BT-158', 'ram:DesignatedProductClassification+/ram:ClassCode', 'classifications', classification),
  item.leaf('BT-159', 'ram:OriginTradeCountry/ram:ID', 'originCountry', text()),
];

const GROSS = 'ram:GrossPriceProductTradePrice';
const NET = 'ram:NetPriceProductTradePrice';
const DISCOUNT = `${GROSS}/ram:AppliedTradeAllowanceCharge[ram:ChargeIndicator/udt:Indicator=false]/ram:ActualAmount`;

/** BT-149 may stand with both prices; it is written with both, and the gross one counts when it stands alone. */
const baseQuantity: Rule<Price> = price.custom({
  term: 'BT-149',
  path: `${NET}/ram:BasisQuantity`,
  read(source, into, reading) {
    const gross = source.first(`${GROSS}/ram:BasisQuantity`);
    price.leaf('BT-149', `${NET}/ram:BasisQuantity`, 'baseQuantity', quantity).read(source, into, reading);
    const other = gross && quantity.read(gross, reading);
    if (!gross || !other) return;
    into.baseQuantity ??= other;
    source.use(`${GROSS}/ram:BasisQuantity`, gross);
    gross.keepText = !equals(other.value, into.baseQuantity.value);
  },
  write(from, target, writing) {
    if (!from.baseQuantity) return;
    quantity.write(from.baseQuantity, target.create(`${NET}/ram:BasisQuantity`), writing);
    if (!target.first(GROSS)) return;
    quantity.write(from.baseQuantity, target.create(`${GROSS}/ram:BasisQuantity`), writing);
  },
});

/** BT-148 and BT-147: the schema wants the gross price with every discount. */
const gross: Rule<Price> = price.custom({
  term: 'BT-148',
  path: `${GROSS}/ram:ChargeAmount`,
  read(source, into, reading) {
    price.leaf('BT-148', `${GROSS}/ram:ChargeAmount`, 'gross', amount).read(source, into, reading);
    price.leaf('BT-147', DISCOUNT, 'discount', amount).read(source, into, reading);
  },
  write(from, target, writing) {
    const value = from.gross ?? (from.discount && add(from.net ?? ZERO, from.discount));
    if (!value) return;
    amount.write(value, target.create(`${GROSS}/ram:ChargeAmount`), writing);
    if (from.discount) amount.write(from.discount, target.create(DISCOUNT), writing);
  },
});

/** BG-29. */
const PRICE: Mapping<Price> = [gross, price.leaf('BT-146', `${NET}/ram:ChargeAmount`, 'net', amount), baseQuantity];

const HEAD = 'ram:AssociatedDocumentLineDocument';
const AGREED = 'ram:SpecifiedLineTradeAgreement';
const SETTLED = 'ram:SpecifiedLineTradeSettlement';
const NET_AMOUNT = `${SETTLED}/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount`;
const ACCOUNT = `${SETTLED}/ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID`;

/** BG-25. */
const LINE: Mapping<InvoiceLine> = [
  line.leaf('BT-126', `${HEAD}/ram:LineID`, 'id', text()),
  line.leaf('BT-127', `${HEAD}/ram:IncludedNote/ram:Content`, 'note', text()),
  line.group('BG-31', 'ram:SpecifiedTradeProduct', 'item', () => emptyLine().item, ITEM),
  line.leaf('BT-132', `${AGREED}/ram:BuyerOrderReferencedDocument/ram:LineID`, 'purchaseOrderLineReference', text()),
  line.group('BG-29', AGREED, 'price', () => ({}), PRICE),
  line.leaf('BT-129', 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity', 'quantity', quantity),
  line.group('BG-30', `${SETTLED}/ram:ApplicableTradeTax`, 'vat', () => ({ code: '' }), VAT_CATEGORY),
  line.group('BG-26', `${SETTLED}/ram:BillingSpecifiedPeriod`, 'period', () => ({}), PERIOD),
  ...allowanceRules<InvoiceLine>(['BG-27', 'BG-28'], SETTLED, LINE_ALLOWANCE),
  line.leaf('BT-131', NET_AMOUNT, 'netAmount', amount),
  invoicedObject<InvoiceLine>('BT-128', SETTLED, true),
  line.leaf('BT-133', ACCOUNT, 'buyerAccountingReference', text()),
];

const LINES = `${TRANSACTION}/ram:IncludedSupplyChainTradeLineItem`;
const STATUS = `${HEAD}/ram:LineStatusReasonCode`;

/** Lines of the EXTENDED profile of Factur-X that only head or explain others count nothing (BT-X-8). */
function informationRow(
  node: SourceNode,
  reading: Parameters<Rule<InvoiceLine>['read']>[2],
): InformationRow | undefined {
  const status = node.first(STATUS)?.text.trim();
  if (status !== 'GROUP' && status !== 'INFORMATION') return undefined;
  const read = emptyLine();
  readBy(LINE, node, read, reading);
  const row: InformationRow = {
    kind: status === 'GROUP' ? 'summary' : 'text',
    beforeLine: 0,
    text: [read.item.description, read.note].filter((value) => value !== undefined),
  };
  if (read.item.name !== '') row.name = read.item.name;
  if (read.quantity) row.quantity = read.quantity;
  if (read.period) row.period = read.period;
  if (read.netAmount) row.amountWithoutVat = read.netAmount;
  return row;
}

/** BG-25. */
export const lines: Rule<Invoice> = invoice.custom({
  term: 'BG-25',
  path: LINES,
  read(source, into, reading) {
    for (const node of source.all(LINES)) {
      const row = informationRow(node, reading);
      const member = row ?? emptyLine();
      if (!row) readBy(LINE, node, member as InvoiceLine, reading);
      source.use(LINES, node);
      node.owner = member;
      if (row) {
        row.beforeLine = into.lines.length;
        into.informationRows.push(row);
      } else into.lines.push(member as InvoiceLine);
    }
  },
  write: invoice.list('BG-25', LINES, 'lines', emptyLine, LINE).write,
});
