import pg from 'pg';

const { builtins, getTypeParser } = pg.types;

/** Numbers of the array types, which pg does not name. */
const arrayOf = { int8: 1016, date: 1182, numeric: 1231 } as const;

/**
 * int8 becomes a number: sequence numbers, sizes and counts stay far below 2^53. A value beyond is refused rather than
 * rounded; amounts of money are `numeric`, which stays the text that PostgreSQL writes.
 */
function int8(text: string): number {
  const n = Number(text);
  if (!Number.isSafeInteger(n)) throw new RangeError(`int8 value ${text} does not fit a number without loss`);
  return n;
}

const same = (text: string) => text;

/** pg reads any one-dimensional array; it has text elements for text[], which the element parser then takes. */
const textArray = 1009 as (typeof builtins)['TEXT'];
const texts = getTypeParser(textArray) as (text: string) => (string | null)[];
const arrayParser =
  <T>(element: (text: string) => T) =>
  (text: string) =>
    texts(text).map((item) => (item === null ? null : element(item)));

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, int8],
  // A day has no time zone: as Date it would shift by one wherever the process does not run in UTC.
  [builtins.DATE, same],
  [builtins.NUMERIC, same],
  [arrayOf.int8, arrayParser(int8)],
  [arrayOf.date, arrayParser(same)],
  [arrayOf.numeric, arrayParser(same)],
]);

/**
 * How columns arrive in JavaScript: int8 → number (exact or an error), numeric → string, date → 'YYYY-MM-DD',
 * timestamptz → Date, jsonb → value, the rest as pg does it. schema.generated.ts says the same.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};
