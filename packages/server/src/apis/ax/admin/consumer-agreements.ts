import { Type } from 'typebox';
import { isId } from '../../../platform/crypto/ids.js';
import { Refusal } from '../../../platform/errors.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { recordMandates } from '../../../services/atg/mandates.js';
import { recordConsumers } from '../../../services/b2cno/consumers.js';
import { consumerStates } from '../../../services/b2cno/queries.js';
import { checkAdminToken } from './admin-token.js';

const common = { method: 'POST', tag: 'services', access: { public: true }, hidden: true } as const;
const forThePersonWhoRunsIt =
  'For the person who runs the service, with the token of the setting AUTOINVOICE_ADMIN_TOKEN.';
const replies = { 204: empty('Recorded'), 401: refusal(['auth_unauthorized']), 404: refusal(['not_found']) } as const;

/** POST /admin/companies/{id}/atg/{account_number}/mandates: not part of the public contract. */
export const postMandates = operation({
  ...common,
  url: '/admin/companies/:id/atg/:account_number/mandates',
  summary: 'Record what AvtaleGiro says of payers',
  description: forThePersonWhoRunsIt,
  params: Type.Object({ id: Type.String(), account_number: Type.String() }),
  body: Type.Object({
    mandates: Type.Array(
      Type.Object({
        kid: Type.String({ maxLength: 25 }),
        notification: Type.Boolean({ default: false }),
        status: Type.Enum(['ACTIVE', 'INACTIVE']),
      }),
      { maxItems: 1000 },
    ),
  }),
  example: { mandates: [{ kid: '123456789012', notification: false, status: 'ACTIVE' }] },
  replies,
  handler: async ({ ctx, params, body, request }) => {
    checkAdminToken(request.headers.authorization, ctx.config.operatorToken);
    if (!isId(params.id)) throw new Refusal('not_found', ['No such company.']);
    await recordMandates(ctx, params.id, params.account_number, body.mandates);
    return undefined;
  },
});

/** POST /admin/companies/{id}/b2cno/consumers: not part of the public contract. */
export const postConsumers = operation({
  ...common,
  url: '/admin/companies/:id/b2cno/consumers',
  summary: 'Record what the registry of eFaktura says of consumers',
  description: forThePersonWhoRunsIt,
  params: Type.Object({ id: Type.String() }),
  body: Type.Object({
    consumers: Type.Array(
      Type.Object({
        name: Type.String({ minLength: 1, maxLength: 200 }),
        reference_number: Type.String({ minLength: 1, maxLength: 100 }),
        customer_number: Type.Optional(Type.String({ maxLength: 100 })),
        email: Type.Optional(Type.String({ maxLength: 254 })),
        phone: Type.Optional(Type.String({ maxLength: 30 })),
        status: Type.Enum([...consumerStates]),
      }),
      { maxItems: 1000 },
    ),
  }),
  example: { consumers: [{ name: 'Kari Nordmann', reference_number: '12345678', status: 'ACTIVE' }] },
  replies,
  handler: async ({ ctx, params, body, request }) => {
    checkAdminToken(request.headers.authorization, ctx.config.operatorToken);
    const consumers = body.consumers.map(({ reference_number, customer_number, ...rest }) => ({
      ...rest,
      referenceNumber: reference_number,
      customerNumber: customer_number,
    }));
    await recordConsumers(ctx, params.id, consumers);
    return undefined;
  },
});
