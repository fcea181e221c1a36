import type { Context, Tx } from '../platform/context.js';
import type { OutsideAnswer, OutsideRequest } from './request.js';

/**
 * What a domain does with the answer to what it asked, in the transaction that records the answer. It must know
 * itself whether the thing still waits.
 */
export type OnAnswer = (ctx: Context, tx: Tx, request: OutsideRequest, answer: OutsideAnswer) => Promise<void>;

const provided = new WeakMap<Context, ReadonlyMap<string, OnAnswer>>();

/** Names the domains that ask, by the subject of their requests; compose/domain.ts calls it once at the start. */
export function provideSubjects(ctx: Context, subjects: Readonly<Record<string, OnAnswer>>): void {
  provided.set(ctx, new Map(Object.entries(subjects)));
}

/** Who wants the answers about a subject. Throws when nobody was named. */
export function subjectNamed(ctx: Context, subject: string): OnAnswer {
  const found = provided.get(ctx)?.get(subject);
  if (!found) throw new Error(`nobody takes answers about ${subject}`);
  return found;
}
