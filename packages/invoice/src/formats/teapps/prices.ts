import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { equals, formatDecimal, subtract, tryParseDecimal, ZERO } from '../../model/decimal.js';
import type { Price } from '../../model/line.js';
import { amount, excluded, readUnit, writeUnit } from './codecs.js';

const price = rulesFor<Price>();
const UNIT_PRICE = 'PRICE_PER_UNIT';

/** BT-149 with BT-150: attributes of the price (guide 4.8.3). A PR_UNIT alone, such as `snt/kWh`, is for the eye. */
const baseQuantity: Rule<Price> = price.custom({
  term: 'BT-149',
  path: `${UNIT_PRICE}/@PR_QTY`,
  read(source, into) {
    const node = source.first(UNIT_PRICE);
    if (!node) return;
    const value = tryParseDecimal(node.peek('PR_QTY') ?? '');
    if (!value || value.units <= 0n) return;
    node.attribute('PR_QTY');
    const unit = readUnit(node, 'PR_UNIT', 'PR_UNIT_UNECE_CODE');
    into.baseQuantity = unit ? { value, unit } : { value };
  },
  write(from, target) {
    const base = from.baseQuantity;
    if (!base || !(from.gross ?? from.net)) return;
    const node = target.ensure(UNIT_PRICE);
    node.attributes.set('PR_QTY', formatDecimal(base.value));
    if (base.unit) writeUnit(base.unit, node, 'PR_UNIT', 'PR_UNIT_UNECE_CODE');
  },
});

/** Material often gives one price only: before discount, or the same twice. */
const netPrice: Rule<Price> = price.custom({
  term: 'BT-146',
  path: excluded('PRICE_PER_UNIT_NET'),
  read(_source, into) {
    if (!into.net && into.gross) into.net = subtract(into.gross, into.discount ?? ZERO);
    if (into.net && into.gross && !into.discount && equals(into.net, into.gross)) delete into.gross;
  },
  write() {},
});

/** BT-148: the unit price, which is the net one where no other is given. */
const grossPrice: Rule<Price> = price.custom({
  term: 'BT-148',
  path: excluded(UNIT_PRICE),
  read(source, into, reading) {
    price.leaf('BT-148', excluded(UNIT_PRICE), 'gross', amount).read(source, into, reading);
  },
  write(from, target, writing) {
    const value = from.gross ?? from.net;
    if (value) amount.write(value, target.ensure(UNIT_PRICE).ensure('AMOUNT[@VAT=EXCLUDED]'), writing);
  },
});

/** BG-29. */
export const PRICE: Mapping<Price> = [
  grossPrice,
  price.leaf('BT-147', excluded('DISCOUNT_FROM_PRICE_PER_UNIT'), 'discount', amount),
  price.leaf('BT-146', excluded('PRICE_PER_UNIT_NET'), 'net', amount),
  netPrice,
  baseQuantity,
];
