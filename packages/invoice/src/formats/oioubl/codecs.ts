import { type Codec, number, text } from '../../mapping/codecs.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import { type Decimal, formatDecimal, round, trim } from '../../model/decimal.js';
import type { DocumentKind } from '../../model/invoice.js';
import type { Quantity } from '../../model/line.js';
import { quantity as anyQuantity } from '../ubl21/codecs.js';
import type { TaxScheme } from './codes.js';
import { oioublUnit } from './units.js';

/** Which document a table is for. */
export interface Form {
  kind: DocumentKind;
  /** OIOUBL 2.02 is UBL 2.0, which lacks what UBL 2.1 added; OIOUBL 2.1 is UBL 2.1. */
  version: '2.02' | '2.1';
  /** The tax scheme that VAT is written in; reading takes either. */
  scheme: TaxScheme;
}

type Attributes = Readonly<Record<string, string>>;

/** Writes attributes that never change: lists and their agencies. */
export function setAttributes(node: TargetNode, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) node.attributes.set(name, value);
}

/** Counts such attributes as understood where they are as written; others are kept. */
export function useAttributes(node: SourceNode, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) if (node.peek(name) === value) node.attribute(name);
}

/** A codec whose element also has attributes that never change: lists and their agencies. */
export function fixed<V>(codec: Codec<V>, attributes: Attributes): Codec<V> {
  return {
    read(node, reading) {
      const value = codec.read(node, reading);
      if (value === undefined) return undefined;
      useAttributes(node, attributes);
      return value;
    },
    write(value, node, writing) {
      codec.write(value, node, writing);
      setAttributes(node, attributes);
    },
  };
}

function money(write: (value: Decimal) => string): Codec<Decimal> {
  return {
    read(node, reading) {
      const value = number.read(node, reading);
      if (value && node.peek('currencyID') === reading.currency) node.attribute('currencyID');
      return value;
    },
    write(value, node, writing) {
      node.text = write(value);
      node.attributes.set('currencyID', writing.currency);
    },
  };
}

/** An amount: exactly two decimals (rule F-LIB014). */
export const amount = money((value) => formatDecimal(round(value, 2)));

/** A price: as many decimals as it has. */
export const price = money((value) => formatDecimal(trim(value, 2)));

/** A rate of VAT: at most two decimals (rule F-LIB334). */
export const percent: Codec<Decimal> = {
  read: (node, reading) => number.read(node, reading),
  write(value, node) {
    node.text = formatDecimal(trim(value.scale > 2 ? round(value, 2) : value));
  },
};

/** A quantity with a unit that OIOUBL has. */
export const quantity: Codec<Quantity> = {
  read: (node, reading) => anyQuantity.read(node, reading),
  write({ value, unit }, node, writing) {
    anyQuantity.write({ value, unit: oioublUnit(unit) }, node, writing);
  },
};

/** An element that frames the document and says nothing of the invoice: written always, kept as it was. */
export function frame<T extends object>(path: string, value: string, attributes: Attributes = {}): Rule<T> {
  const codec = fixed(text(), attributes);
  return rulesFor<T>().custom({
    term: '',
    path,
    read(source, _into, reading) {
      const node = source.first(path);
      if (!node || codec.read(node, reading) === undefined) return;
      source.use(path, node);
      node.keepText = node.text.trim() !== value;
    },
    write(_from, target, writing) {
      codec.write(value, target.create(path), writing);
    },
  });
}
