import { describeChar } from './chars.js';
import { XmlWriteError } from './errors.js';

/** Any code point that is no XML 1.0 `Char`; lone surrogates are such. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const textSpecial = /[&<>\r]/g;
const attributeSpecial = /[&<"\t\n\r]/g;

/** The references Canonical XML 1.0 uses, which also keep white space through parsing. */
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/** Character data as markup: `&`, `<`, `>` and CR as references. */
export function escapeText(text: string): string {
  return text.replace(textSpecial, (c) => references[c]!);
}

/** An attribute value as markup for double quotes: `&`, `<`, `"`, tab, LF and CR as references. */
export function escapeAttribute(value: string): string {
  return value.replace(attributeSpecial, (c) => references[c]!);
}

/**
 * Refuses text with a character that no XML 1.0 document can hold, not even as a reference.
 *
 * @throws XmlWriteError with code `character`
 */
export function requireLegal(text: string, where: string): void {
  const found = illegal.exec(text);
  if (found === null) return;
  const codePoint = text.codePointAt(found.index)!;
  throw new XmlWriteError(
    'character',
    `character ${describeChar(codePoint)} at index ${found.index} of ${where} is not allowed in XML 1.0`,
  );
}
