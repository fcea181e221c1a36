import type { Context } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { selectCompanyOf, selectRequest, selectWaiting } from './queries.js';
import type { OutsideRequest } from './request.js';
import { withoutSecrets, withSecrets } from './secrets.js';

/**
 * The oldest thousand requests that wait for an answer, for the person who runs the service; without what only the
 * party may read.
 */
export async function listWaiting(
  ctx: Context,
  filter: { readonly provider?: string | undefined; readonly companyId?: string | undefined },
): Promise<OutsideRequest[]> {
  const waiting = await selectWaiting(ctx.db, filter);
  return waiting.map((request) => ({ ...request, details: withoutSecrets(request.details) }));
}

/**
 * One request with all that its party is to know, for the person who hands it over.
 * Throws Refusal `not_found` when there is none that waits.
 */
export async function readWaiting(ctx: Context, requestId: string): Promise<OutsideRequest> {
  const companyId = isId(requestId) ? await selectCompanyOf(ctx.db, requestId) : undefined;
  const request = companyId === undefined ? undefined : await selectRequest(ctx.db, companyId, requestId);
  if (request?.state !== 'WAITING') throw new Refusal('not_found', ['There is no such request that waits.']);
  return withSecrets(ctx, request);
}
