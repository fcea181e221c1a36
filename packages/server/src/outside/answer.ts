import type { Context, Tx } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { lockRequest, markAnswered, selectCompanyOf } from './queries.js';
import type { OutsideAnswer } from './request.js';
import { subjectNamed } from './subjects.js';
import { answerSealPurpose } from './ways/by-http.js';

/**
 * Records a party's answer and lets the domain that asked act on it, in the caller's transaction.
 * Answers whether the request still waited: a second answer changes nothing.
 */
export async function recordAnswer(
  ctx: Context,
  tx: Tx,
  companyId: string,
  requestId: string,
  answer: OutsideAnswer,
): Promise<boolean> {
  const request = await lockRequest(tx, companyId, requestId);
  if (request?.state !== 'WAITING') return false;
  const accepted = answer.outcome === 'ACCEPTED';
  await markAnswered(tx, request, {
    state: answer.outcome,
    message: accepted ? null : answer.message,
    answer: accepted && answer.data ? JSON.stringify(answer.data) : null,
    at: ctx.clock.now(),
  });
  await subjectNamed(ctx, request.subject)(ctx, tx, request, answer);
  return true;
}

/**
 * An answer that comes from outside: from the person who runs the service, by the request's id.
 * Throws Refusal `not_found`, and `outside_request_answered` when the answer was given before.
 */
export async function answerById(ctx: Context, requestId: string, answer: OutsideAnswer): Promise<void> {
  const companyId = isId(requestId) ? await selectCompanyOf(ctx.db, requestId) : undefined;
  if (companyId === undefined) throw new Refusal('not_found', ['There is no such request.']);
  await answerOnce(ctx, companyId, requestId, answer);
}

/**
 * An answer from the party itself, at the address that it was given with the request.
 * Throws Refusal `not_found`, `outside_request_answered`.
 */
export async function answerByTicket(ctx: Context, ticket: string, answer: OutsideAnswer): Promise<void> {
  const [companyId, requestId] = opened(ctx, ticket).split(' ');
  if (companyId === undefined || requestId === undefined) throw new Refusal('not_found', ['There is no such request.']);
  await answerOnce(ctx, companyId, requestId, answer);
}

function opened(ctx: Context, ticket: string): string {
  try {
    return ctx.sealer.open(answerSealPurpose, ticket);
  } catch (cause) {
    throw new Refusal('not_found', ['There is no such request.'], { cause });
  }
}

async function answerOnce(ctx: Context, companyId: string, requestId: string, answer: OutsideAnswer): Promise<void> {
  const isFirst = await withTransaction(ctx.db, (tx) => recordAnswer(ctx, tx, companyId, requestId, answer));
  if (!isFirst) throw new Refusal('outside_request_answered', ['The request was answered or taken back before.']);
}
