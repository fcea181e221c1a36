import { Type } from 'typebox';
import { findEndpoints } from '../../../lookup/endpoints.js';
import { operation } from '../../../platform/http/index.js';

/** GET /v1/lookup/endpoints */
export const getEndpoints = operation({
  method: 'GET',
  url: '/v1/lookup/endpoints',
  tag: 'lookup',
  summary: 'Whether business ids receive invoices',
  description:
    'For up to ten business ids. `sending` holds what can be sent there; the contract does not name its values: here `invoice`, or nothing. The list has an entry for every id asked for, in that order.',
  access: { company: ['lookup'], operator: ['operator:lookup'] },
  query: Type.Object({
    business_ids: Type.Array(Type.String({ minLength: 1, maxLength: 50 }), { minItems: 1, maxItems: 10 }),
    sending: Type.Optional(Type.Array(Type.String({ maxLength: 50 }), { maxItems: 10 })),
    country: Type.Optional(Type.String({ maxLength: 2 })),
  }),
  replies: {
    200: Type.Array(Type.Object({ bid: Type.String(), sending: Type.Array(Type.String()) }, { $id: 'Endpoint' })),
  },
  handler: async ({ ctx, query }) => {
    const found = await findEndpoints(ctx, query.business_ids, query.country || undefined);
    const wanted = (query.sending ?? []).filter(Boolean);
    return found.map(({ bid, sending }) => ({
      bid,
      sending: sending.filter((kind) => wanted.length === 0 || wanted.includes(kind)),
    }));
  },
});
