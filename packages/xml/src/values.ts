/**
 * Turning the source of text and attribute values into the values XML says they have. The scanner has checked the
 * source, so nothing here can fail.
 */

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const cdataOpen = '<![CDATA[';

/** Character or predefined entity that a checked reference (`&...;`, without the ends) stands for. */
function referenced(name: string): string {
  if (name.charCodeAt(0) !== 0x23) return predefined[name] ?? '';
  const hexadecimal = name.charCodeAt(1) === 0x78;
  return String.fromCodePoint(Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10));
}

function expandReferences(text: string): string {
  return text.includes('&') ? text.replace(/&([^;]+);/g, (_, name: string) => referenced(name)) : text;
}

/** End-of-line handling (XML 1.0, 2.11): CR LF and lone CR become LF. */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Value of a run of character data, references and CDATA sections. */
export function decodeText(raw: string): string {
  const source = normalizeLineEnds(raw);
  let from = source.indexOf(cdataOpen);
  if (from < 0) return expandReferences(source);
  let value = '';
  let at = 0;
  while (from >= 0) {
    value += expandReferences(source.slice(at, from));
    at = source.indexOf(']]>', from) + 3;
    value += source.slice(from + cdataOpen.length, at - 3);
    from = source.indexOf(cdataOpen, at);
  }
  return value + expandReferences(source.slice(at));
}

/** Attribute-value normalisation (XML 1.0, 3.3.3) for undeclared, hence CDATA, attributes. */
export function decodeAttribute(raw: string): string {
  return expandReferences(normalizeLineEnds(raw).replace(/[\t\n]/g, ' '));
}
