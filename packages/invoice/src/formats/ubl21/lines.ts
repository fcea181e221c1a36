import { isoDate, text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Period } from '../../model/common.js';
import { subtract, ZERO } from '../../model/decimal.js';
import { emptyLine } from '../../model/empty.js';
import type { DocumentKind, Invoice } from '../../model/invoice.js';
import type { InvoiceLine, Item, ItemAttribute, Price } from '../../model/line.js';
import { amount, classification, quantity, schemeId } from './codecs.js';
import { allowanceRules, LINE_ALLOWANCE, VAT_CATEGORY } from './totals.js';

const period = rulesFor<Period>();
const line = rulesFor<InvoiceLine>();
const item = rulesFor<Item>();
const attribute = rulesFor<ItemAttribute>();
const price = rulesFor<Price>();
const invoice = rulesFor<Invoice>();

/** BG-14 and BG-26. */
export const PERIOD: Mapping<Period> = [
  period.leaf('BT-134', 'cbc:StartDate', 'start', isoDate),
  period.leaf('BT-135', 'cbc:EndDate', 'end', isoDate),
];

/** BG-32. */
const ATTRIBUTE: Mapping<ItemAttribute> = [
  attribute.leaf('BT-160', 'cbc:Name', 'name', text()),
  attribute.leaf('BT-161', 'cbc:Value', 'value', text()),
];

/** BG-31. */
const ITEM: Mapping<Item> = [
  item.leaf('BT-154', 'cbc:Description', 'description', text()),
  item.leaf('BT-153', 'cbc:Name', 'name', text()),
  item.leaf('BT-156', 'cac:BuyersItemIdentification/cbc:ID', 'buyersIdentifier', text()),
  item.leaf('BT-155', 'cac:SellersItemIdentification/cbc:ID', 'sellersIdentifier', text()),
  item.leaf('BT-157', 'cac:StandardItemIdentification/cbc:ID', 'standardIdentifier', schemeId),
  item.leaf('BT-159', 'cac:OriginCountry/cbc:IdentificationCode', 'originCountry', text()),
  item.leaves('BT-158', 'cac:CommodityClassification+/cbc:ItemClassificationCode', 'classifications', classification),
  item.list('BG-32', 'cac:AdditionalItemProperty', 'attributes', () => ({ name: '', value: '' }), ATTRIBUTE),
];

const DISCOUNT = 'cac:AllowanceCharge[cbc:ChargeIndicator=false|0]';

/** BT-147 and BT-148: UBL wants the discount with every gross price. */
const discount: Rule<Price> = price.custom({
  term: 'BT-147',
  path: DISCOUNT,
  read(source, into, reading) {
    const path = (name: string) => `${DISCOUNT}/cbc:${name}`;
    price.leaf('BT-147', path('Amount'), 'discount', amount).read(source, into, reading);
    price.leaf('BT-148', path('BaseAmount'), 'gross', amount).read(source, into, reading);
  },
  write(from, target, writing) {
    if (!from.discount && !from.gross) return;
    const node = target.create(DISCOUNT);
    const off = from.discount ?? (from.gross && from.net ? subtract(from.gross, from.net) : ZERO);
    amount.write(off, node.add('cbc:Amount'), writing);
    if (from.gross) amount.write(from.gross, node.add('cbc:BaseAmount'), writing);
  },
});

/** BG-29. */
const PRICE: Mapping<Price> = [
  price.leaf('BT-146', 'cbc:PriceAmount', 'net', amount),
  price.leaf('BT-149', 'cbc:BaseQuantity', 'baseQuantity', quantity),
  discount,
];

/** BG-25. */
function lineMapping(quantityName: string, more: Mapping<InvoiceLine>): Mapping<InvoiceLine> {
  return [
    line.leaf('BT-126', 'cbc:ID', 'id', text()),
    line.leaf('BT-127', 'cbc:Note', 'note', text()),
    line.leaf('BT-129', quantityName, 'quantity', quantity),
    line.leaf('BT-131', 'cbc:LineExtensionAmount', 'netAmount', amount),
    line.leaf('BT-133', 'cbc:AccountingCost', 'buyerAccountingReference', text()),
    line.group('BG-26', 'cac:InvoicePeriod', 'period', () => ({}), PERIOD),
    line.leaf('BT-132', 'cac:OrderLineReference/cbc:LineID', 'purchaseOrderLineReference', text()),
    line.leaf('BT-128', 'cac:DocumentReference[cbc:DocumentTypeCode=130]/cbc:ID', 'invoicedObject', schemeId),
    ...allowanceRules<InvoiceLine>(['BG-27', 'BG-28'], LINE_ALLOWANCE),
    line.group('BG-31', 'cac:Item', 'item', () => emptyLine().item, ITEM),
    line.group('BG-30', 'cac:Item/cac:ClassifiedTaxCategory', 'vat', () => ({ code: '' }), VAT_CATEGORY),
    line.group('BG-29', 'cac:Price', 'price', () => ({}), PRICE),
    ...more,
  ];
}

const NAMES: Readonly<Record<DocumentKind, { line: string; quantity: string; part: string }>> = {
  invoice: { line: 'cac:InvoiceLine', quantity: 'cbc:InvoicedQuantity', part: 'cac:SubInvoiceLine' },
  creditNote: { line: 'cac:CreditNoteLine', quantity: 'cbc:CreditedQuantity', part: 'cac:SubCreditNoteLine' },
};

/** BG-DEX-01 of XRechnung: the parts of a line, which may have parts themselves. */
export function subLines(kind: DocumentKind, more: Mapping<InvoiceLine> = []): Rule<InvoiceLine> {
  const { quantity: quantityName, part } = NAMES[kind];
  const mapping: Rule<InvoiceLine>[] = [...lineMapping(quantityName, more)];
  const parts = line.list('BG-DEX-01', part, 'subLines', emptyLine, mapping);
  mapping.push(parts);
  return parts;
}

/** BG-25 for either document. */
export function lines(kind: DocumentKind, more: Mapping<InvoiceLine> = []): Mapping<Invoice> {
  const names = NAMES[kind];
  return [invoice.list('BG-25', names.line, 'lines', emptyLine, lineMapping(names.quantity, more))];
}
