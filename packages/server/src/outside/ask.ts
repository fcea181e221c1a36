import type { Context, Tx } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import { handOverJob } from './jobs.js';
import { insertRequest, withdrawRequests } from './queries.js';
import type { ProviderName } from './request.js';
import { sealed } from './secrets.js';
import { subjectNamed } from './subjects.js';

/**
 * Asks a party outside for something, in the caller's transaction: a job hands the request over, and the answer
 * reaches the domain through `provideSubjects`. What only the party may read of the details (identity numbers) is kept
 * encrypted until the answer. Nothing new is asked while a request about the same thing is open.
 */
export async function askOutside(
  ctx: Context,
  tx: Tx,
  request: {
    readonly companyId: string;
    readonly provider: ProviderName;
    readonly subject: string;
    readonly subjectId: string;
    readonly details: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  subjectNamed(ctx, request.subject);
  const requestId = newId(ctx.clock);
  const isNew = await insertRequest(tx, {
    company_id: request.companyId,
    request_id: requestId,
    provider: request.provider,
    subject: request.subject,
    subject_id: request.subjectId,
    ...sealed(ctx, requestId, request.details),
    state: 'WAITING',
    created_at: ctx.clock.now(),
  });
  if (isNew) await ctx.jobs.enqueue(tx, handOverJob, { companyId: request.companyId, requestId });
}

/** Takes back what was asked about a thing and is not answered; a later answer changes nothing. */
export const withdrawFromOutside = (
  ctx: Context,
  tx: Tx,
  about: { readonly companyId: string; readonly subject: string; readonly subjectId: string },
): Promise<void> => withdrawRequests(tx, about.companyId, about.subject, about.subjectId, ctx.clock.now());
