import { type Codec, identifier, isIsoDate, number, text } from '../../mapping/codecs.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { Identifier } from '../../model/common.js';
import type { Decimal } from '../../model/decimal.js';
import type { Quantity } from '../../model/line.js';

/** CII has no currency on amounts but the VAT totals; one that repeats the document currency says nothing new. */
export const amount: Codec<Decimal> = {
  read(node, reading) {
    const value = number.read(node, reading);
    if (value && node.peek('currencyID') === reading.currency) node.attribute('currencyID');
    return value;
  },
  write: number.write,
};

/** A quantity with its unit of UN/ECE Recommendation 20. */
export const quantity: Codec<Quantity> = {
  read(node, reading) {
    const value = number.read(node, reading);
    if (!value) return undefined;
    const unit = node.attribute('unitCode')?.trim();
    return unit ? { value, unit } : { value };
  },
  write(value, node, writing) {
    number.write(value.value, node, writing);
    if (value.unit) node.attributes.set('unitCode', value.unit);
  },
};

export const schemeId: Codec<Identifier> = identifier('schemeID');

/** BT-158 with its list and list version. */
export const classification: Codec<Identifier> = {
  read(node, reading) {
    const value = identifier('listID').read(node, reading);
    const version = value && node.attribute('listVersionID');
    return value && version ? { ...value, schemeVersion: version } : value;
  },
  write(value, node, writing) {
    identifier('listID').write(value, node, writing);
    if (value.schemeVersion) node.attributes.set('listVersionID', value.schemeVersion);
  },
};

/** A day in format 102 (CCYYMMDD) of UNTDID 2379. Some senders write the day the ISO way; it is read all the same. */
export const day: Codec<string> = {
  read(node, reading) {
    const value = node.text.trim();
    if (value === '') return undefined;
    node.attribute('format');
    const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(value);
    const date = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
    return isIsoDate(date) ? date : reading.problem(node, `not a date CCYYMMDD: ${value.slice(0, 40)}`);
  },
  write(value, node) {
    node.text = value.replaceAll('-', '');
    node.attributes.set('format', '102');
  },
};

/** BT-8 of the model is UNTDID 2005, of CII UNTDID 2475; other codes stand as they are. */
const EVENTS: readonly (readonly [untdid2005: string, untdid2475: string])[] = [
  ['3', '5'],
  ['35', '29'],
  ['432', '72'],
];

export const vatPointEvent: Codec<string> = {
  read(node, reading) {
    const code = text().read(node, reading);
    return code === undefined ? undefined : (EVENTS.find(([, cii]) => cii === code)?.[0] ?? code);
  },
  write(value, node) {
    node.text = EVENTS.find(([model]) => model === value)?.[1] ?? value;
  },
};

/** The tax that a group of amounts is of. Another one is kept as it is written, since EN 16931 knows only VAT. */
export function taxType<T extends object>(): Rule<T> {
  return rulesFor<T>().custom({
    term: '',
    path: 'ram:TypeCode',
    read(source) {
      const node = source.first('ram:TypeCode');
      if (!node) return;
      node.used = true;
      node.keepText = node.text.trim().toUpperCase() !== 'VAT';
    },
    write(_from, target) {
      target.add('ram:TypeCode', 'VAT');
    },
  });
}
