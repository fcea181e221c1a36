import { exactUnitText, unitCode } from '../../codes/units.js';
import { isoDate } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { stands } from '../../mapping/stands.js';
import type { Period } from '../../model/common.js';
import { absolute, multiply, negate } from '../../model/decimal.js';
import type { InvoiceLine, ItemAttribute } from '../../model/line.js';
import { ascii, decimals, fine } from './codecs.js';
import { description } from './description.js';
import { lineDiscounts } from './discounts.js';
import { FURTHER_DOCUMENT_TYPES } from './further-terms.js';
import { itemCodes } from './item-codes.js';
import { fits } from './letters.js';
import {
  always,
  type Entry,
  entriesFor,
  entriesOf,
  type FurtherTerm,
  readTerms,
  typesOf,
  unless,
  writeEntry,
} from './other-data.js';
import { unitPrice } from './unit-price.js';
import { readVat, writeVat } from './vat.js';

const line = rulesFor<InvoiceLine>();
const period = rulesFor<Period>();
const unit = ascii(10);

/** BT-129 and BT-130; a negative price makes the quantity negative. */
const quantity: Rule<InvoiceLine> = line.custom({
  term: '',
  path: '',
  mapping: [stands('BT-129', 'Quantita'), stands('BT-130', 'UnitaMisura')],
  read(source, into, reading) {
    const node = source.first('Quantita');
    const value = node && fine.read(node, reading);
    const text = source.first('UnitaMisura')?.text.trim() ?? '';
    const code = unitCode(text, 'IT');
    if (value) into.quantity = code ? { value, unit: code } : { value };
  },
  write(from, target, writing) {
    const { quantity: count } = unitPrice(from);
    if (!count) return;
    target.add('Quantita', decimals(count, 2, 8));
    const code = from.quantity?.unit;
    if (code) unit.write(exactUnitText(code, 'IT'), target.add('UnitaMisura'), writing);
  },
});

/** BT-146: a negative price is the price of a negative quantity, for EN 16931 has no negative prices. */
const price: Rule<InvoiceLine> = line.custom({
  term: 'BT-146',
  path: 'PrezzoUnitario',
  read(source, into, reading) {
    const node = source.first('PrezzoUnitario');
    const value = node && fine.read(node, reading);
    if (!value) return;
    into.price.net = absolute(value);
    if (value.units >= 0n) return;
    const counted = into.quantity ?? { value: { units: 1n, scale: 0 } };
    into.quantity = { ...counted, value: negate(counted.value) };
  },
  write(from, target) {
    target.add('PrezzoUnitario', decimals(unitPrice(from).price, 2, 8));
  },
});

const vat: Rule<InvoiceLine> = line.custom({
  term: '',
  path: '',
  mapping: [stands('BT-152', 'AliquotaIVA'), stands('BT-151', 'Natura')],
  read(source, into, reading) {
    const found = readVat(source, reading);
    if (found) into.vat = found;
  },
  write(from, target) {
    writeVat(from.vat, target);
  },
});

/** Whether Quantita says BT-129: written without sign, the price has it. */
function isCounted(from: InvoiceLine): boolean {
  const { quantity: count, price: one } = unitPrice(from);
  if (!from.quantity) return true;
  return count !== undefined && one.units < 0n === from.quantity.value.units < 0n;
}

/** Terms of a line that stand in AltriDatiGestionali. */
const FURTHER: readonly FurtherTerm<InvoiceLine>[] = [
  unless('BT-126', 'id', ({ id }) => /^[1-9]\d{0,3}$/.test(id)),
  always('BT-127', 'note'),
  always('BT-128', 'invoicedObject.value'),
  always('BT-128-1', 'invoicedObject.scheme'),
  unless('BT-129', 'quantity.value', isCounted),
  unless('BT-130', 'quantity.unit', (from) => unitPrice(from).quantity !== undefined || !from.quantity),
  unless('BT-132', 'purchaseOrderLineReference', (from) => fits(from.purchaseOrderLineReference, 20)),
  unless('BT-133', 'buyerAccountingReference', (from) => fits(from.buyerAccountingReference, 20)),
  always('BT-149', 'price.baseQuantity.value'),
  always('BT-150', 'price.baseQuantity.unit'),
  unless('BT-146', 'price.net', (from) => !from.price.baseQuantity && !unitPrice(from).restated),
  always('BT-147', 'price.discount'),
  always('BT-148', 'price.gross'),
  unless('BT-155', 'item.sellersIdentifier', ({ item }) => (item.sellersIdentifier?.length ?? 0) <= 35),
  unless('BT-156', 'item.buyersIdentifier', ({ item }) => (item.buyersIdentifier?.length ?? 0) <= 35),
  always('BT-159', 'item.originCountry'),
];

/** BG-32: an attribute stands under its name where that is short, otherwise name and value one after the other. */
const NAME = 'BT-160';
const VALUE = 'BT-161';
const isShort = ({ name, value }: ItemAttribute) => name !== '' && fits(name, 10) && !/^BT-/.test(name) && value !== '';

function attributesOf(entries: readonly Entry[]): ItemAttribute[] {
  const attributes: ItemAttribute[] = [];
  for (const { type, value } of entries) {
    const text = typeof value === 'string' ? value.trim() : decimals(value, 0, 8);
    const last = attributes.at(-1);
    if (type === NAME) attributes.push({ name: text, value: '' });
    else if (type === VALUE && last) last.value = text;
    else attributes.push({ name: type, value: text });
  }
  return attributes;
}

/** What AltriDatiGestionali says of the line; the first line has that of the whole document too. */
const further: Rule<InvoiceLine> = line.custom({
  term: 'BG-32',
  alsoTerms: [...typesOf(FURTHER), NAME, VALUE],
  path: 'AltriDatiGestionali',
  read(source, into) {
    const own = entriesOf(source).filter(({ type }) => !FURTHER_DOCUMENT_TYPES.has(type));
    const stated = into.price.net;
    into.item.attributes = attributesOf(readTerms(FURTHER, own, into));
    const base = into.price.baseQuantity?.value;
    if (base && stated && into.price.net === stated) into.price.net = multiply(stated, base);
  },
  write(from, target) {
    for (const entry of entriesFor(FURTHER, from)) writeEntry(target, entry);
    for (const attribute of from.item.attributes) {
      if (isShort(attribute)) writeEntry(target, { type: attribute.name, value: attribute.value });
      else {
        writeEntry(target, { type: NAME, value: attribute.name });
        writeEntry(target, { type: VALUE, value: attribute.value });
      }
    }
  },
});

/** BG-25. NumeroLinea is written by the table of the goods, since all lines decide it. */
export const LINE: Mapping<InvoiceLine> = [
  line.leaf('BT-126', 'NumeroLinea', 'id', ascii(4)),
  line.group('BG-31', '', 'item', () => ({ name: '', classifications: [], attributes: [] }), [itemCodes]),
  description,
  quantity,
  line.group('BG-26', '', 'period', () => ({}), [
    period.leaf('BT-134', 'DataInizioPeriodo', 'start', isoDate),
    period.leaf('BT-135', 'DataFinePeriodo', 'end', isoDate),
  ]),
  lineDiscounts,
  price,
  line.leaf('BT-131', 'PrezzoTotale', 'netAmount', fine),
  vat,
  line.leaf('BT-133', 'RiferimentoAmministrazione', 'buyerAccountingReference', ascii(20)),
  further,
];
