/** Encodings read and written. */
export type EncodingName =
  | 'UTF-8'
  | 'UTF-16LE'
  | 'UTF-16BE'
  | 'ISO-8859-1'
  | 'ISO-8859-15'
  | 'windows-1252'
  | 'US-ASCII';

/** IANA names and aliases in lower case. Plain `utf-16` leaves the byte order to the byte order mark. */
const aliases: Readonly<Record<string, EncodingName | 'UTF-16'>> = {
  'utf-8': 'UTF-8',
  utf8: 'UTF-8',
  'utf-16': 'UTF-16',
  utf16: 'UTF-16',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'iso-8859-1': 'ISO-8859-1',
  'iso_8859-1': 'ISO-8859-1',
  'iso8859-1': 'ISO-8859-1',
  latin1: 'ISO-8859-1',
  'latin-1': 'ISO-8859-1',
  l1: 'ISO-8859-1',
  'iso-8859-15': 'ISO-8859-15',
  'iso_8859-15': 'ISO-8859-15',
  'iso8859-15': 'ISO-8859-15',
  'latin-9': 'ISO-8859-15',
  latin9: 'ISO-8859-15',
  'windows-1252': 'windows-1252',
  'cp-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'us-ascii': 'US-ASCII',
  ascii: 'US-ASCII',
};

/** The encoding a label names, in any letter case; undefined when it names none of ours. */
export function encodingOf(label: string): EncodingName | 'UTF-16' | undefined {
  const key = label.toLowerCase();
  return Object.hasOwn(aliases, key) ? aliases[key] : undefined;
}
