import { at, type Draft, type DraftRule } from '../notation.js';
import type { Unused } from './unused.js';

/** Fires wherever its context stands: the element itself is what is wrong. */
export function superfluous(id: string, severity: Draft['severity'] = 'WARNING'): Draft {
  return { id, kind: 'report', test: 'true()', severity };
}

/** A rule at each unused element below `start`, so that the finding points at it; ids of one path stand together. */
export function atUnused(start: string, rows: readonly Unused[]): DraftRule[] {
  const byPath = new Map<string, Draft[]>();
  for (const { id, path } of rows) byPath.set(path, [...(byPath.get(path) ?? []), superfluous(id)]);
  return [...byPath].map(([path, checks]) => at(`${start}/${path}`, checks));
}
