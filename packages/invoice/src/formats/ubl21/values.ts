import { isIsoDate } from '../../mapping/codecs.js';
import type { TargetNode } from '../../mapping/target.js';

interface ValueType {
  readonly ending: RegExp;
  readonly fits: (text: string) => boolean;
  readonly what: string;
  /** The attribute that the schema demands. */
  readonly attribute?: string;
}

const decimal = (text: string) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text);
const ZONE = /(Z|[+-]\d\d:\d\d)$/;

/**
 * The types of UBL 2.1 that are no text: the schema names each basic element by its part and its type. The one name
 * that ends so and is text all the same, cbc:TimeAmount, is spared.
 */
const TYPES: readonly ValueType[] = [
  { ending: /(?<!Time)Amount$/, fits: decimal, what: 'an amount', attribute: 'currencyID' },
  { ending: /Measure$/, fits: decimal, what: 'a number', attribute: 'unitCode' },
  { ending: /(Quantity|Numeric|Percent|Rate)$/, fits: decimal, what: 'a number' },
  { ending: /Indicator$/, fits: (text) => text === 'true' || text === 'false', what: 'true or false' },
  { ending: /Date$/, fits: (text) => isIsoDate(text.replace(ZONE, '')), what: 'a day' },
  {
    ending: /Time$/,
    fits: (text) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?$/.test(text.replace(ZONE, '')),
    what: 'a time',
  },
  {
    ending: /BinaryObject$/,
    fits: (text) => /^[A-Za-z\d+/\s]*={0,2}$/.test(text) && text.replace(/\s/g, '').length % 4 === 0,
    what: 'a file in base64',
    attribute: 'mimeCode',
  },
];

/** What the UBL 2.1 schema has against the value of a basic element: its type is seen from the end of its name. */
export function valueProblem(node: TargetNode): string | undefined {
  if (!node.name.startsWith('cbc:')) return undefined;
  const type = TYPES.find(({ ending }) => ending.test(node.name));
  if (!type) return undefined;
  const text = (node.text ?? '').trim();
  if (!type.fits(text)) return `${node.name} must be ${type.what}, not "${text.slice(0, 40)}"`;
  if (type.attribute && !node.attributes.has(type.attribute)) return `${node.name} lacks ${type.attribute}`;
  return undefined;
}
