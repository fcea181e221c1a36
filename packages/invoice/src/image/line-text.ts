import { equals, isZero } from '../model/decimal.js';
import type { InvoiceLine } from '../model/line.js';
import { quantityText } from './columns.js';
import { periodText } from './facts.js';
import type { Picture } from './picture.js';
import { reasonOf } from './picture.js';
import { STYLES, type TextStyle } from './style.js';

/** A text of a row: its description or something under it. */
export interface LineText {
  text: string;
  style: TextStyle;
}

/** Parts of parts of parts are not shown: an invoice is not a parts list. */
const DEEPEST = 3;

/** Everything that is said about a line, in printing order: name, description, particulars, allowances and charges. */
export function textsOf(line: InvoiceLine, picture: Picture): LineText[] {
  const { texts, format } = picture;
  const words = texts.lines;
  const { item } = line;
  const detail = (text: string): LineText => ({ text, style: STYLES.detail });
  const out: LineText[] = [{ text: item.name, style: STYLES.bodyStrong }];
  if (item.description !== undefined && item.description !== item.name) out.push(detail(item.description));
  if (line.note !== undefined) out.push(detail(line.note));
  const particulars = [
    periodText(line.period, picture),
    ...item.attributes.map((a) => `${a.name}: ${a.value}`),
    labelled(words.grossPrice, grossText(line, picture)),
    labelled(words.yourArticle, item.buyersIdentifier),
    labelled(item.standardIdentifier?.scheme === '0160' ? 'GTIN' : 'ID', item.standardIdentifier?.value),
    labelled(words.originCountry, item.originCountry),
    labelled(words.orderLine, line.purchaseOrderLineReference),
    labelled(words.accounting, line.buyerAccountingReference),
  ].filter((text) => text !== '');
  if (particulars.length > 0) out.push(detail(particulars.join('  ·  ')));
  // The amounts stand in the text: the net column already has them in it.
  for (const allowance of line.allowances) {
    out.push(detail(`${reasonOf(allowance, words.discount, picture)} −${format.amount(allowance.amount)}`));
  }
  for (const charge of line.charges) {
    out.push(detail(`${reasonOf(charge, words.charge, picture)} +${format.amount(charge.amount)}`));
  }
  if (line.subLines && line.subLines.length > 0) {
    out.push(detail(`${words.parts}:`));
    for (const part of line.subLines) out.push(...partTexts(part, picture, 1).map(detail));
  }
  return out;
}

/** The price before its discount, and the discount (BT-148, BT-147), where there is one: `120,00 − 20,00`. */
function grossText({ price: { net, gross, discount } }: InvoiceLine, { format }: Picture): string {
  const off = discount && !isZero(discount) ? ` − ${format.price(discount)}` : '';
  if (!gross) return '';
  return off === '' && (!net || equals(gross, net)) ? '' : `${format.price(gross)}${off}`;
}

/** The parts that a line consists of, each with its own parts under it. Their amounts are in the line's. */
function partTexts(part: InvoiceLine, picture: Picture, depth: number): string[] {
  const indent = '\u00a0'.repeat(3 * depth);
  const facts = [
    part.item.name,
    quantityText(part.quantity, picture),
    part.netAmount && picture.format.amount(part.netAmount),
  ].filter((fact) => fact !== undefined && fact !== '');
  const below = depth < DEEPEST ? (part.subLines ?? []) : [];
  return [`${indent}${facts.join('  ·  ')}`, ...below.flatMap((sub) => partTexts(sub, picture, depth + 1))];
}

function labelled(label: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `${label}: ${value}`;
}
