import { v7 } from 'uuid';
import type { Clock } from '../clock.js';

/**
 * A new id: UUID version 7, whose order is the order of time to the millisecond, which keeps the newest rows of a
 * table together in its indexes.
 */
export function newId(clock: Clock): string {
  return v7({ msecs: clock.now().getTime() });
}

/** Whether text has the form of a UUID; anything else is nobody's id and must not reach a query on a uuid column. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
