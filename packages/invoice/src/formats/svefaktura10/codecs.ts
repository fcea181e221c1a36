import { unitCode } from '../../codes/units.js';
import { type Codec, isIsoDate, number, text } from '../../mapping/codecs.js';
import type { Identifier } from '../../model/common.js';
import type { Decimal } from '../../model/decimal.js';
import type { Quantity } from '../../model/line.js';

const CURRENCY = 'amountCurrencyID';

/** An amount in the invoice currency; another currency in its attribute is kept as leftover. */
export const amount: Codec<Decimal> = {
  read(node, reading) {
    const value = number.read(node, reading);
    if (value && node.peek(CURRENCY) === reading.currency) node.attribute(CURRENCY);
    return value;
  },
  write(value, node, writing) {
    number.write(value, node, writing);
    node.attributes.set(CURRENCY, writing.currency);
  },
};

const UNIT = 'quantityUnitCode';

/** A quantity. Svefaktura takes any word for the unit; those that are known become the code, and stay in the document. */
export const quantity: Codec<Quantity> = {
  read(node, reading) {
    const value = number.read(node, reading);
    if (!value) return undefined;
    const given = node.peek(UNIT)?.trim() ?? '';
    const unit = unitCode(given, 'SE');
    if (unit === given) node.attribute(UNIT);
    return unit ? { value, unit } : { value };
  },
  write({ value, unit }, node, writing) {
    number.write(value, node, writing);
    // The schema demands a unit; C62 is one that says nothing.
    node.attributes.set(UNIT, unit ?? 'C62');
  },
};

const MIDNIGHT = 'T00:00:00';

/** A day in an `xs:dateTime`; another time than midnight stays in the document. */
export const day: Codec<string> = {
  read(node, reading) {
    const value = node.text.trim();
    if (value === '') return undefined;
    const [date = '', time = ''] = value.split('T');
    if (!isIsoDate(date)) return reading.problem(node, `not a date: ${value.slice(0, 40)}`);
    node.keepText = !/^00:00:00(\.0+)?$/.test(time);
    return date;
  },
  write(value, node) {
    node.text = `${value}${MIDNIGHT}`;
  },
};

const SCHEME = 'identificationSchemeID';
const AGENCY = 'identificationSchemeAgencyID';
const AGENCY_NAME = 'identificationSchemeAgencyName';
/** GS1 in UN/CEFACT's list of agencies. */
const GS1 = '9';

/** An identifier that is GS1's by its agency (`code` in the model), or names the code of its scheme. */
export function schemed(code: '0088' | '0160'): Codec<Identifier> {
  return {
    read(node) {
      const value = node.text.trim();
      if (value === '') return undefined;
      if (node.peek(AGENCY) === GS1) {
        node.attribute(AGENCY);
        return { value, scheme: code };
      }
      const scheme = node.attribute(SCHEME)?.trim();
      return scheme ? { value, scheme } : { value };
    },
    write({ value, scheme }, node) {
      node.text = value;
      if (scheme === code) node.attributes.set(AGENCY, GS1);
      else if (scheme) node.attributes.set(SCHEME, scheme);
    },
  };
}

/** A reference whose kind is a code of SFTI, which the path has. */
export const reference: Codec<string> = {
  read(node, reading) {
    if (node.peek(AGENCY_NAME) === 'SFTI') node.attribute(AGENCY_NAME);
    return text().read(node, reading);
  },
  write(value, node) {
    node.text = value;
    node.attributes.set(AGENCY_NAME, 'SFTI');
  },
};
