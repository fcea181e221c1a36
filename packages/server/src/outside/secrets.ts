import type { Context } from '../platform/context.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { lockPlainSecrets, selectSecrets, storeSecrets } from './queries.js';
import type { OutsideRequest } from './request.js';

type Details = OutsideRequest['details'];

/** Members of details that nobody but the party may read: identity numbers of people. */
const secretMembers: ReadonlySet<string> = new Set(['payer_ssns']);

const sealPurpose = (requestId: string) => `outside secrets ${requestId}`;

/** The details that may be kept and shown as they are. */
export const withoutSecrets = (details: Details): Details =>
  Object.fromEntries(Object.entries(details).filter(([name]) => !secretMembers.has(name)));

/** Details as they are kept: what is open, and the rest encrypted for this request; null when nothing is secret. */
export function sealed({ sealer }: Pick<Context, 'sealer'>, requestId: string, details: Details) {
  const secrets = Object.entries(details).filter(([name, value]) => secretMembers.has(name) && value !== undefined);
  return {
    details: JSON.stringify(withoutSecrets(details)),
    secrets_sealed:
      secrets.length === 0 ? null : sealer.seal(sealPurpose(requestId), JSON.stringify(Object.fromEntries(secrets))),
  };
}

/** A waiting request with all that its party is to know. Throws SealBroken when it was sealed under another key. */
export async function withSecrets(
  ctx: Pick<Context, 'db' | 'sealer'>,
  request: OutsideRequest,
): Promise<OutsideRequest> {
  const { companyId, requestId, details } = request;
  const secrets = await selectSecrets(ctx.db, companyId, requestId);
  if (secrets === null) return request;
  const opened = JSON.parse(ctx.sealer.open(sealPurpose(requestId), secrets)) as Details;
  return { ...request, details: { ...details, ...opened } };
}

/** Seals what earlier versions kept in plain text with requests that wait; gives how many, `most` at once. */
export function sealPlainSecrets(ctx: Pick<Context, 'db' | 'sealer'>, most: number): Promise<number> {
  return withTransaction(ctx.db, async (tx) => {
    const requests = await lockPlainSecrets(tx, [...secretMembers], most);
    for (const { companyId, requestId, details } of requests) {
      await storeSecrets(tx, companyId, requestId, sealed(ctx, requestId, details));
    }
    return requests.length;
  });
}
