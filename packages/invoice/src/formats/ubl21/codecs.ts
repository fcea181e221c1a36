import { type Codec, identifier, number, text } from '../../mapping/codecs.js';
import type { Identifier } from '../../model/common.js';
import type { Decimal } from '../../model/decimal.js';
import type { Note } from '../../model/invoice.js';
import type { Quantity } from '../../model/line.js';

/** An amount in the document currency; another currency in its attribute is kept as leftover. */
export const amount: Codec<Decimal> = {
  read(node, reading) {
    const value = number.read(node, reading);
    if (value && node.peek('currencyID') === reading.currency) node.attribute('currencyID');
    return value;
  },
  write(value, node, writing) {
    number.write(value, node, writing);
    node.attributes.set('currencyID', writing.currency);
  },
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

const SUBJECT = /^#([A-Z]{3})#([\s\S]+)$/;

/** BG-1: UBL has no place for the subject code, so EN 16931's binding (CEN/TS 16931-3-2) writes it as `#AAI#text`. */
export const note: Codec<Note> = {
  read(node, reading) {
    const value = text().read(node, reading);
    const match = value === undefined ? null : SUBJECT.exec(value);
    if (match?.[1] && match[2]) return { subjectCode: match[1], text: match[2] };
    return value === undefined ? undefined : { text: value };
  },
  write(value, node) {
    node.text = value.subjectCode ? `#${value.subjectCode}#${value.text}` : value.text;
  },
};
