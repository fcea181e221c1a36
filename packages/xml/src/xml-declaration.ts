import { isSpace } from './chars.js';
import type { Input } from './input.js';

const S = '[ \\t\\r\\n]';
const quoted = (value: string, group: string) => `(?:"(?<${group}1>${value})"|'(?<${group}2>${value})')`;
const grammar = new RegExp(
  `^<\\?xml${S}+version${S}*=${S}*${quoted('[A-Za-z0-9_.:-]+', 'version')}` +
    `(?:${S}+encoding${S}*=${S}*${quoted('[A-Za-z][A-Za-z0-9._-]*', 'encoding')})?` +
    `(?:${S}+standalone${S}*=${S}*${quoted('yes|no', 'standalone')})?${S}*\\?>$`,
);

/**
 * Passes the XML declaration (production 23) if the document begins with one; gives the offset after it, 0 without.
 * Only version 1.0 is read: the fifth edition would have 1.1 read as 1.0, but XML 1.1 has other characters and line
 * ends, so a document that needs it would be read wrongly.
 */
export function passXmlDeclaration(input: Input): number {
  if (!input.is(0, '<?xml') || !isSpace(input.bytes[5]!)) return 0;
  const end = input.find('?>', 0, 'XML declaration', 0);
  const match = grammar.exec(input.text(0, end + 2));
  if (match === null) input.fail('syntax', 'the XML declaration is not well-formed', 0);
  const version = match.groups?.version1 ?? match.groups?.version2;
  if (version !== '1.0') input.fail('version', `XML version ${version} is not supported, only 1.0 is`, 0);
  return end + 2;
}
