import { isoDate, text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Identifier, Period } from '../../model/common.js';
import { emptyLine } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { InvoiceLine, Item, ItemAttribute } from '../../model/line.js';
import { classification, schemeId } from '../ubl21/codecs.js';
import { originCountry } from './address.js';
import { amount, type Form, quantity } from './codecs.js';
import { prices } from './price.js';
import { named } from './schemes.js';
import { lineTax } from './tax.js';
import { lineAllowances } from './totals.js';

const period = rulesFor<Period>();
const line = rulesFor<InvoiceLine>();
const item = rulesFor<Item>();
const attribute = rulesFor<ItemAttribute>();
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

/** UNTDID 7143 for UNSPSC, the classification that OIOUBL knows; it calls the list by its name, agency 113 keeps it. */
const UNSPSC = 'TST';

/** BT-158. */
const itemClass = {
  read(...[node, reading]: Parameters<typeof classification.read>): Identifier | undefined {
    const value = classification.read(node, reading);
    if (value?.scheme !== 'UNSPSC') return value;
    if (node.peek('listAgencyID') === '113') node.attribute('listAgencyID');
    return { ...value, scheme: UNSPSC };
  },
  write(...[value, node, writing]: Parameters<typeof classification.write>): void {
    const isUnspsc = value.scheme === UNSPSC;
    classification.write(isUnspsc ? { ...value, scheme: 'UNSPSC' } : value, node, writing);
    if (isUnspsc) node.attributes.set('listAgencyID', '113');
  },
};

/** BG-31. */
const ITEM: Mapping<Item> = [
  item.leaf('BT-154', 'cbc:Description', 'description', text()),
  item.leaf('BT-153', 'cbc:Name', 'name', text()),
  item.leaf('BT-156', 'cac:BuyersItemIdentification/cbc:ID', 'buyersIdentifier', text()),
  item.leaf('BT-155', 'cac:SellersItemIdentification/cbc:ID', 'sellersIdentifier', text()),
  item.leaf('BT-157', 'cac:StandardItemIdentification/cbc:ID', 'standardIdentifier', named('GTIN', '0160')),
  item.leaves('BT-158', 'cac:CommodityClassification+/cbc:ItemClassificationCode', 'classifications', itemClass),
  originCountry,
  item.list('BG-32', 'cac:AdditionalItemProperty', 'attributes', () => ({ name: '', value: '' }), ATTRIBUTE),
];

/** Rows that UBL 2.0 lacks: the period of a line, and in credit notes the order line and the allowances. */
function newer(form: Form): Mapping<InvoiceLine> {
  const order = line.leaf('BT-132', 'cac:OrderLineReference/cbc:LineID', 'purchaseOrderLineReference', text());
  const allowances = lineAllowances<InvoiceLine>(form);
  const itsPeriod = line.group('BG-26', 'cac:InvoicePeriod', 'period', () => ({}), PERIOD);
  if (form.version === '2.1') return [order, allowances, itsPeriod];
  return form.kind === 'invoice' ? [order, allowances] : [];
}

/** BG-25. Allowances come before the price, which is read by them. */
function lineMapping(form: Form): Mapping<InvoiceLine> {
  const invoiced = form.kind === 'creditNote' ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity';
  return [
    line.leaf('BT-126', 'cbc:ID', 'id', text()),
    line.leaf('BT-127', 'cbc:Note', 'note', text()),
    line.leaf('BT-129', invoiced, 'quantity', quantity),
    line.leaf('BT-131', 'cbc:LineExtensionAmount', 'netAmount', amount),
    line.leaf('BT-133', 'cbc:AccountingCost', 'buyerAccountingReference', text()),
    line.leaf('BT-128', 'cac:DocumentReference[cbc:DocumentTypeCode=130]/cbc:ID', 'invoicedObject', schemeId),
    ...newer(form),
    lineTax(form.scheme),
    line.group('BG-31', 'cac:Item', 'item', () => emptyLine().item, ITEM),
    prices,
  ];
}

/** BG-25 of a document. */
export function lines(form: Form): Rule<Invoice> {
  const name = form.kind === 'creditNote' ? 'cac:CreditNoteLine' : 'cac:InvoiceLine';
  return invoice.list('BG-25', name, 'lines', emptyLine, lineMapping(form));
}
