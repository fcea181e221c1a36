import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { baseUrl } from '../../platform/http/base-url.js';
import type { HandedOver } from '../request.js';
import type { Way } from '../way.js';

/** Seals the address at which a party answers, so that it can be given to nobody else's request. */
export const answerSealPurpose = 'outside answer';

const Reply = Type.Union([
  Type.Object({ outcome: Type.Literal('WAITING') }),
  Type.Object({
    outcome: Type.Literal('ACCEPTED'),
    data: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  }),
  Type.Object({ outcome: Type.Literal('REJECTED'), message: Type.String({ minLength: 1, maxLength: 1000 }) }),
]);

/**
 * Hands requests to an address: POST of JSON `{id, provider, subject, company_id, details, answer_url}`. The party
 * replies 200 with its answer, or 202 and posts the answer to `answer_url` later. Other replies are tried again.
 */
export function handOverByHttp(url: string): Way {
  return async (ctx, request): Promise<HandedOver> => {
    const ticket = ctx.sealer.seal(answerSealPurpose, `${request.companyId} ${request.requestId}`);
    const reply = await ctx.outbound.post({
      url,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: request.requestId,
        provider: request.provider,
        subject: request.subject,
        company_id: request.companyId,
        details: request.details,
        answer_url: `${baseUrl(ctx.config)}/outside/answers/${encodeURIComponent(ticket)}`,
      }),
      timeoutMs: 30_000,
      maxReplyBytes: 1_048_576,
    });
    if (reply.status === 202) return { outcome: 'WAITING' };
    if (reply.status !== 200) throw new Error(`${request.provider} answered HTTP ${reply.status}`);
    const answer: unknown = JSON.parse(reply.body.toString('utf8'));
    if (!Value.Check(Reply, answer)) throw new Error(`${request.provider} gave no answer that can be read`);
    return answer;
  };
}
