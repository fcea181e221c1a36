import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock } from '../clock.js';

/** The last id of this process: its moment, and its place among those of that moment. */
const last = { msecs: Number.NaN, place: 0 };

/**
 * A new id: UUID version 7, whose order is the order of time to the millisecond, which keeps the newest rows of a
 * table together in its indexes. Those that a process makes in one millisecond stand in the order in which they were
 * made, so that lists by time and id show what was made first as the first, under a clock that stands still too.
 */
export function newId(clock: Clock): string {
  const msecs = clock.now().getTime();
  // It begins in the lower half of its 32 bits, so that it cannot run over.
  last.place = msecs === last.msecs ? last.place + 1 : randomInt(2 ** 31);
  last.msecs = msecs;
  return v7({ msecs, seq: last.place });
}

/** Whether text has the form of a UUID; anything else is nobody's id and must not reach a query on a uuid column. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
