import { isBase64 } from './base64.js';
import type { BuiltinName } from './builtins.js';
import { isDate, isDateTime, isGMonthDay, isTime, isYearMonth } from './calendar.js';
import { isInteger, isIntegerWithin } from './integers.js';
import { isUriReference } from './uri.js';

const nameStart =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const nameChar = `${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}`;

/** Characters a name may start with and continue with (XML 1.0, fifth edition), for character classes. */
export const nameClasses = { start: nameStart, part: nameChar } as const;

const ncName = `[${nameStart.slice(1)}][${nameChar.slice(1)}]*`;
const name = new RegExp(`^[${nameStart}][${nameChar}]*$`, 'u');
const nmtoken = new RegExp(`^[${nameChar}]+$`, 'u');
const ncNames = new RegExp(`^${ncName}$`, 'u');
const qName = new RegExp(`^(?:${ncName}:)?${ncName}$`, 'u');
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const float = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/;
const language = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;
const duration = /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const zone = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?';
const year = new RegExp(`^-?(?!0000(?!\\d))(?:[1-9]\\d{4,}|\\d{4})${zone}$`);
const month = new RegExp(`^--(?:0[1-9]|1[0-2])${zone}$`);
const day = new RegExp(`^---(?:0[1-9]|[12]\\d|3[01])${zone}$`);

const anything = (): boolean => true;

const checks: Readonly<Record<BuiltinName, (value: string) => boolean>> = {
  anySimpleType: anything,
  string: anything,
  normalizedString: anything,
  token: anything,
  language: (value) => language.test(value),
  NMTOKEN: (value) => nmtoken.test(value),
  Name: (value) => name.test(value),
  NCName: (value) => ncNames.test(value),
  ID: (value) => ncNames.test(value),
  IDREF: (value) => ncNames.test(value),
  ENTITY: (value) => ncNames.test(value),
  boolean: (value) => value === 'true' || value === 'false' || value === '1' || value === '0',
  decimal: (value) => decimal.test(value),
  integer: isInteger,
  nonPositiveInteger: (value) => isIntegerWithin(value, undefined, 0n),
  negativeInteger: (value) => isIntegerWithin(value, undefined, -1n),
  long: (value) => isIntegerWithin(value, -(2n ** 63n), 2n ** 63n - 1n),
  int: (value) => isIntegerWithin(value, -(2n ** 31n), 2n ** 31n - 1n),
  short: (value) => isIntegerWithin(value, -32_768n, 32_767n),
  byte: (value) => isIntegerWithin(value, -128n, 127n),
  nonNegativeInteger: (value) => isIntegerWithin(value, 0n, undefined),
  unsignedLong: (value) => isIntegerWithin(value, 0n, 2n ** 64n - 1n),
  unsignedInt: (value) => isIntegerWithin(value, 0n, 2n ** 32n - 1n),
  unsignedShort: (value) => isIntegerWithin(value, 0n, 65_535n),
  unsignedByte: (value) => isIntegerWithin(value, 0n, 255n),
  positiveInteger: (value) => isIntegerWithin(value, 1n, undefined),
  float: (value) => float.test(value),
  double: (value) => float.test(value),
  duration: (value) => duration.test(value),
  dateTime: isDateTime,
  time: isTime,
  date: isDate,
  gYearMonth: isYearMonth,
  gYear: (value) => year.test(value),
  gMonthDay: isGMonthDay,
  gDay: (value) => day.test(value),
  gMonth: (value) => month.test(value),
  hexBinary: (value) => value.length % 2 === 0 && /^[0-9a-fA-F]*$/.test(value),
  base64Binary: (value) => {
    const bytes = Buffer.from(value);
    return isBase64(bytes, 0, bytes.length);
  },
  anyURI: isUriReference,
  QName: (value) => qName.test(value),
  NOTATION: (value) => qName.test(value),
};

/** Whether a value, white space already treated, is in the lexical space of a built-in type. */
export function isLexical(type: BuiltinName, value: string): boolean {
  return checks[type](value);
}
