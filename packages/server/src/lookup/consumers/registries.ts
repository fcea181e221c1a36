import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Context } from '../../platform/context.js';
import type { ConsumerQuery, ConsumerRegistry } from './consumer.js';

/** Nobody is asked: this service has no agreement with the registries. */
const none: ConsumerRegistry = async () => ({
  status: 'NOT_AVAILABLE',
  details: 'This service has no agreement with the registries of consumers.',
});

/**
 * The sandbox's consumers: the last digit of what identifies them says whether they receive. 0 does not, 9 cannot be
 * asked at the moment, all others do.
 */
const sandbox: ConsumerRegistry = async (query, route) => {
  if (route === 'cv' || route === 'vipps')
    return { status: 'NOT_AVAILABLE', details: 'The route is no longer served.' };
  const digit = /(\d)\D*$/.exec(identification(query))?.[1] ?? '1';
  if (digit === '0') return { status: 'NOT_RECEIVING' };
  if (digit === '9') return { status: 'TEMPORARY_UNAVAILABLE' };
  const efakturaIdentifier = query.efakturaIdentifier ?? `EF${digit.repeat(8)}`;
  return { status: 'RECEIVING', ...(route === 'yes2all' && { efakturaIdentifier }) };
};

const identification = (query: ConsumerQuery): string =>
  query.efakturaIdentifier ?? query.ssn ?? query.phoneNumber ?? query.dateOfBirth ?? query.postalCode ?? '';

const Reply = Type.Object({
  status: Type.Enum(['RECEIVING', 'NOT_RECEIVING', 'NOT_AVAILABLE', 'TEMPORARY_UNAVAILABLE']),
  details: Type.Optional(Type.String({ maxLength: 1000 })),
  efaktura_identifier: Type.Optional(Type.String({ maxLength: 100 })),
});

/** A registry behind an address: POST of JSON `{route, …query}`, answered with `{status, details?, efaktura_identifier?}`. */
const overHttp =
  (ctx: Context, url: string): ConsumerRegistry =>
  async (query, route) => {
    const reply = await ctx.outbound.post({
      url,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ route, ...query }),
      timeoutMs: 10_000,
      maxReplyBytes: 65_536,
    });
    const found: unknown = reply.status === 200 ? JSON.parse(reply.body.toString('utf8')) : undefined;
    if (!Value.Check(Reply, found)) throw new Error(`the registry of consumers answered HTTP ${reply.status}`);
    const { efaktura_identifier: efakturaIdentifier, ...finding } = found;
    return { ...finding, efakturaIdentifier };
  };

/** The registry that the setting names. */
export function consumerRegistry(ctx: Context): ConsumerRegistry {
  const said = ctx.config.consumerRegistry ?? (ctx.config.mode === 'sandbox' ? 'sandbox' : 'none');
  return said === 'sandbox' ? sandbox : said === 'none' ? none : overHttp(ctx, said);
}
