import type { BuiltinName } from './builtins.js';

const words: Partial<Readonly<Record<BuiltinName, string>>> = {
  language: 'a language code such as en or fi-FI',
  NMTOKEN: 'a word of letters, digits and . - _ : without spaces',
  Name: 'an XML name',
  NCName: 'an XML name without a colon',
  ID: 'an identifier: an XML name without a colon',
  IDREF: 'an identifier that stands elsewhere in the document',
  ENTITY: 'the name of an entity',
  boolean: 'true or false',
  decimal: 'a number such as 12.50 (a point before decimals, no spaces, no thousands separator)',
  integer: 'a whole number',
  nonPositiveInteger: 'a whole number not above 0',
  negativeInteger: 'a whole number below 0',
  long: 'a whole number of at most 64 bits',
  int: 'a whole number from -2147483648 to 2147483647',
  short: 'a whole number from -32768 to 32767',
  byte: 'a whole number from -128 to 127',
  nonNegativeInteger: 'a whole number not below 0',
  unsignedLong: 'a whole number not below 0 of at most 64 bits',
  unsignedInt: 'a whole number from 0 to 4294967295',
  unsignedShort: 'a whole number from 0 to 65535',
  unsignedByte: 'a whole number from 0 to 255',
  positiveInteger: 'a whole number above 0',
  float: 'a number such as 12.5 or 1.25E1',
  double: 'a number such as 12.5 or 1.25E1',
  duration: 'a duration such as P30D or PT1H30M',
  dateTime: 'a date and time such as 2026-01-31T12:30:00 or 2026-01-31T12:30:00+02:00',
  time: 'a time such as 12:30:00 or 12:30:00+02:00',
  date: 'a date such as 2026-01-31',
  gYearMonth: 'a month such as 2026-01',
  gYear: 'a year such as 2026',
  gMonthDay: 'a day of the year such as --01-31',
  gDay: 'a day of the month such as ---31',
  gMonth: 'a month of the year such as --01',
  hexBinary: 'hexadecimal digits, two for each byte',
  base64Binary: 'base64',
  anyURI: 'an address (URI)',
  QName: 'a name whose prefix is declared',
  NOTATION: 'a name whose prefix is declared',
};

/** What values of a built-in type look like, for messages. */
export function wordsFor(type: BuiltinName): string {
  return words[type] ?? 'text';
}
