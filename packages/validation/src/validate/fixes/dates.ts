import { isDay } from '../../packs/dates.js';
import type { Candidate, Proposer } from './candidate.js';
import { type EditableText, textsNear } from './leaves.js';

/** Days written in another form than the format wants. */
export const proposeDates: Proposer = (document, { node }) => textsNear(document, node).flatMap(rewritten);

function rewritten({ name, text, from, to }: EditableText): Candidate[] {
  const value = text.trim();
  const days = readings(value);
  return days
    .flatMap((day) => [day, day.replaceAll('-', '')])
    .filter((replacement) => replacement !== value)
    .map((replacement) => ({ from, to, replacement, kind: 'date', name }));
}

/** Every day of the calendar that a text may mean. Slashes leave open which of two small numbers is the month. */
function readings(text: string): string[] {
  const yearFirst = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?:T[\d:.]+Z?)?$/.exec(text);
  if (yearFirst) return valid([[yearFirst[1]!, yearFirst[2]!, yearFirst[3]!]]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) return valid([[dotted[3]!, dotted[2]!, dotted[1]!]]);
  const other = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (other === null) return [];
  const [, a = '', b = '', year = ''] = other;
  return valid([
    [year, b, a],
    [year, a, b],
  ]);
}

function valid(dates: readonly (readonly [year: string, month: string, day: string])[]): string[] {
  const days = dates.map(([year, month, day]) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return [...new Set(days)].filter(isDay);
}
