import { text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { absolute, subtract } from '../../model/decimal.js';
import { emptyLine } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { InvoiceLine, Item, Price } from '../../model/line.js';
import type { AllowanceCharge } from '../../model/totals.js';
import { amountsOf } from '../allowances.js';
import { amount, day, quantity, schemed } from './codecs.js';
import { type Reasons, vatCategory } from './tax.js';

const line = rulesFor<InvoiceLine>();
const item = rulesFor<Item>();
const price = rulesFor<Price>();
const allowance = rulesFor<AllowanceCharge>();
const invoice = rulesFor<Invoice>();

const DESCRIPTION = 'cbc:Description';

/** BT-153 and BT-154: Svefaktura has one text, the first line of which is the name. */
const names: Rule<Item> = item.custom({
  term: 'BT-153',
  path: DESCRIPTION,
  read(source, into) {
    const node = source.first(DESCRIPTION);
    const [name = '', ...description] = (node?.text.trim() ?? '').split(/\r?\n/);
    if (!node || name.trim() === '') return;
    node.used = true;
    into.name = name.trim();
    const more = description.join('\n').trim();
    if (more !== '') into.description = more;
  },
  write(from, target) {
    const name = from.name.replace(/\s*\n\s*/g, ' ');
    target.add(DESCRIPTION, from.description ? `${name}\n${from.description}` : name);
  },
});

/** BG-31. */
const ITEM: Mapping<Item> = [
  names,
  item.leaf('BT-156', 'cac:BuyersItemIdentification/cac:ID', 'buyersIdentifier', text()),
  item.leaf('BT-155', 'cac:SellersItemIdentification/cac:ID', 'sellersIdentifier', text()),
  item.leaf('BT-157', 'cac:StandardItemIdentification/cac:ID', 'standardIdentifier', schemed('0160')),
];

/** BG-29. */
const PRICE: Mapping<Price> = [
  price.leaf('BT-146', 'cbc:PriceAmount', 'net', amount),
  price.leaf('BT-149', 'cbc:BaseQuantity', 'baseQuantity', quantity),
];

/** BG-26: Svefaktura knows the day on which a line was delivered. */
const period: Rule<InvoiceLine> = line.custom({
  term: 'BT-134',
  path: 'cac:Delivery/cbc:ActualDeliveryDateTime',
  read(source, into, reading) {
    const node = source.first('cac:Delivery/cbc:ActualDeliveryDateTime');
    const date = node && day.read(node, reading);
    if (!node || !date) return;
    source.use('cac:Delivery/cbc:ActualDeliveryDateTime', node);
    into.period = { start: date, end: date };
  },
  write(from, target, writing) {
    const { start, end } = from.period ?? {};
    if (start && start === end) day.write(start, target.create('cac:Delivery/cbc:ActualDeliveryDateTime'), writing);
  },
});

const AMOUNTS: Mapping<AllowanceCharge> = [
  allowance.leaf('BT-136', 'cbc:Amount', 'amount', amount),
  allowance.leaf('BT-137', 'cac:AllowanceChargeBaseAmount', 'baseAmount', amount),
];

/** BG-27 and BG-28: a line has one allowance or charge, which is what all of them come to. */
const allowances: Rule<InvoiceLine> = line.custom({
  term: 'BG-27',
  path: 'cac:AllowanceCharge',
  read(source, into, reading) {
    const node = source.first('cac:AllowanceCharge');
    const indicator = node?.first('cbc:ChargeIndicator');
    if (!node?.first('cbc:Amount') || !indicator) return;
    const member: AllowanceCharge = { amount: { units: 0n, scale: 0 } };
    for (const rule of AMOUNTS) rule.read(node, member, reading);
    node.used = true;
    indicator.used = true;
    node.owner = member;
    (/^(true|1)$/.test(indicator.text.trim()) ? into.charges : into.allowances).push(member);
  },
  write(from, target, writing) {
    const members = [...from.allowances, ...from.charges];
    const [only] = members;
    if (!only) return;
    const sum = subtract(amountsOf(from.charges), amountsOf(from.allowances));
    const node = target.add('cac:AllowanceCharge');
    const isCharge = sum.units === 0n ? from.allowances.length === 0 : sum.units > 0n;
    node.add('cbc:ChargeIndicator', String(isCharge));
    const member = members.length === 1 ? only : { amount: absolute(sum) };
    for (const rule of AMOUNTS) rule.write(member, node, writing);
    if (members.length === 1) writing.own(node, only);
  },
});

/** BG-25. */
function lineMapping(reasons: Reasons): Mapping<InvoiceLine> {
  const vat = line.group('BG-30', 'cac:Item/cac:TaxCategory', 'vat', () => ({ code: '' }), [vatCategory(reasons)]);
  return [
    line.leaf('BT-126', 'cac:ID', 'id', text()),
    line.leaf('BT-129', 'cbc:InvoicedQuantity', 'quantity', quantity),
    line.leaf('BT-131', 'cbc:LineExtensionAmount', 'netAmount', amount),
    line.leaf('BT-127', 'cbc:Note', 'note', text()),
    line.leaf('BT-132', 'cac:OrderLineReference/cac:BuyersLineID', 'purchaseOrderLineReference', text()),
    period,
    allowances,
    line.group('BG-31', 'cac:Item', 'item', () => emptyLine().item, ITEM),
    vat,
    line.group('BG-29', 'cac:Item/cac:BasePrice', 'price', () => ({}), PRICE),
  ];
}

/** BG-25 of a document. */
export function lines(reasons: Reasons): Rule<Invoice> {
  return invoice.list('BG-25', 'cac:InvoiceLine', 'lines', emptyLine, lineMapping(reasons));
}
