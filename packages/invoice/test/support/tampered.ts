/** Values that are right somewhere and wrong nearly everywhere. */
const VALUES = [
  '',
  '0',
  '-1',
  '1.005',
  '2026-13-40',
  'X',
  '30',
  '58',
  'S',
  'E',
  'AE',
  'O',
  'DE',
  'EUR',
  '0088',
  'true',
];

const LEAF = /<([\w:-]+)([^<>]*)>([^<>]*)<\/\1>/g;
const GROUP = /<(cac:\w+)>(?:(?!<\/?\1>)[\s\S])*<\/\1>/g;

/** The document with up to three of its elements changed, doubled or left out; the same seed does the same. */
export function tampered(document: string, seed: number): string {
  let state = seed % 2_147_483_647;
  const draw = (count: number) => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state % Math.max(1, count);
  };
  let text = document;
  const swap = (pattern: RegExp, change: (match: RegExpMatchArray) => string) => {
    const all = [...text.matchAll(pattern)];
    const found = all[draw(all.length)];
    if (!found) return;
    text = text.slice(0, found.index) + change(found) + text.slice((found.index ?? 0) + found[0].length);
  };
  for (let left = 1 + draw(3); left > 0; left -= 1) {
    const value = VALUES[draw(VALUES.length)] ?? '';
    const kind = draw(6);
    swap(LEAF, ([whole, name, attributes, old]) => {
      if (kind === 0) return '';
      if (kind === 1) return whole + whole;
      if (kind === 2 && attributes) return `<${name}${attributes.replace(/"[^"]*"/, `"${value}"`)}>${old}</${name}>`;
      return `<${name}${attributes}>${value}</${name}>`;
    });
    if (draw(3) === 0) swap(GROUP, ([whole]) => (kind < 3 ? '' : whole + whole));
  }
  return text;
}
