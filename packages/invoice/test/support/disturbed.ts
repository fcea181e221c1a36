import { decimal, type Invoice, isDecimal, negate } from '../../src/index.js';

/** A place in the invoice: the object, and the name of what stands in it. */
type Place = readonly [owner: object, key: string];

/** Values that are wrong nearly everywhere, and codes that are right somewhere else. */
const TEXTS = [
  '',
  ' ',
  'X',
  '30',
  '58',
  '59',
  '48',
  'S',
  'Z',
  'E',
  'AE',
  'O',
  'K',
  'DE',
  'FI',
  'EUR',
  '0088',
  'EM',
  '2026-01-01',
  '381',
  '#x#',
];

function placesIn(value: object): Place[] {
  return Object.entries(value).flatMap(([key, member]): Place[] => {
    const inner =
      typeof member === 'object' && member !== null && !isDecimal(member) && !(member instanceof Uint8Array);
    return [[value, key], ...(inner ? placesIn(member as object) : [])];
  });
}

function changed(value: unknown, draw: (count: number) => number): unknown {
  if (typeof value === 'string') return draw(3) === 0 ? value + value : TEXTS[draw(TEXTS.length)];
  if (isDecimal(value)) {
    const others = [
      negate(value),
      decimal(value.units + 1n, value.scale),
      decimal(value.units * 10n + 3n, value.scale + 1),
      decimal(0),
    ];
    return others[draw(others.length)];
  }
  if (Array.isArray(value)) return draw(2) === 0 ? value.slice(1) : [...value, ...structuredClone(value.slice(0, 1))];
  return value;
}

/** The invoice with up to three of its values changed; the same seed changes the same ones. */
export function disturbed(invoice: Invoice, seed: number): Invoice {
  const copy = structuredClone(invoice);
  let state = seed % 2_147_483_647;
  const draw = (count: number) => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state % count;
  };
  const kind = copy.kind;
  for (let left = 1 + draw(3); left > 0; left -= 1) {
    const all = placesIn(copy);
    const [owner, key] = all[draw(all.length)] ?? [copy, 'number'];
    Reflect.set(owner, key, changed(Reflect.get(owner, key), draw));
  }
  return { ...copy, kind };
}
