import { type RawBuilder, sql } from 'kysely';
import { isId } from '../crypto/ids.js';

/** Place in a list that is in the order of time: constant work however far down it is. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

/** Which part of a list is asked for: the newest, or what comes after or before a place. */
export interface KeysetQuery {
  /** Older than this place. */
  readonly older?: Cursor | undefined;
  /** Newer than this place; wins over `older`. */
  readonly newer?: Cursor | undefined;
  readonly limit: number;
}

/** A part of a list, newest first, and the places that its neighbours are asked for by. */
export interface KeysetPage<R> {
  readonly rows: R[];
  readonly older: Cursor | undefined;
  readonly newer: Cursor | undefined;
}

/** A number of rows that is counted only so far: `more` says that there are more than `count`. */
export interface CappedCount {
  readonly count: number;
  readonly more: boolean;
}

/** A place as text for addresses. */
export const writeCursor = ({ at, id }: Cursor): string => `${at.getTime().toString(36)}.${id}`;

/** The place that a text names; undefined for what names none. */
export function readCursor(text: string | null | undefined): Cursor | undefined {
  const [time = '', id = ''] = (text ?? '').split('.');
  if (!/^[0-9a-z]{1,9}$/.test(time) || !isId(id)) return undefined;
  return { at: new Date(Number.parseInt(time, 36)), id };
}

/**
 * The page out of the rows read for it: one more than `limit` were asked for, oldest first when it was asked for by
 * `newer`.
 */
export function keysetPage<R>(query: KeysetQuery, read: readonly R[], cursorOf: (row: R) => Cursor): KeysetPage<R> {
  const rows = read.slice(0, query.limit);
  const more = read.length > query.limit;
  const backwards = query.newer !== undefined;
  if (backwards) rows.reverse();
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    rows,
    newer: first && (backwards ? more : query.older !== undefined) ? cursorOf(first) : undefined,
    older: last && (backwards || more) ? cursorOf(last) : undefined,
  };
}

/** The words of a search as `search_words` of the database splits them. */
const wordsOf = (text: string): string[] =>
  text
    .slice(0, 200)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII that is no letter or digit
    .split(/[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]+/)
    .filter((word) => word !== '');

/**
 * SQL for a search: `words` (a tsvector of `search_words`) has every word of the text, longer ones as the beginning of
 * a word. What has no words finds nothing.
 */
export function searchCondition(words: RawBuilder<unknown>, text: string): RawBuilder<unknown> {
  const wanted = wordsOf(text).slice(0, 10);
  if (wanted.length === 0) return sql`false`;
  // Short beginnings fit so many words that looking them all up takes longer than the answer is worth.
  const all = wanted.map((word) => `'${word}'${word.length > 2 ? ':*' : ''}`).join(' & ');
  return sql`${words} @@ lower(${all})::tsquery`;
}

/** The moment at which a day (ISO 8601) begins in a time zone, so many days later. */
export const dayBegins = (day: string, timeZone: string, plusDays = 0) =>
  sql<Date>`((${day}::date + ${plusDays}::int)::timestamp at time zone ${timeZone})`;

/** The day that a text names (ISO 8601); undefined for what names none. */
export function readDay(text: string | null | undefined): string | undefined {
  if (!text || !/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
