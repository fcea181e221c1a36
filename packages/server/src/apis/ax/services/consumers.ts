import { type Static, Type } from 'typebox';
import { operation, paged, pageWindow, paginate, pagingQuery, refusal } from '../../../platform/http/index.js';
import { getB2cno, openB2cno } from '../../../services/b2cno/agreement.js';
import { listConsumers } from '../../../services/b2cno/consumers.js';
import { type Consumer, consumerStates } from '../../../services/b2cno/queries.js';
import { apiTime } from '../time.js';

const ConsumerEntity = Type.Object(
  {
    name: Type.Optional(Type.String()),
    customer_number: Type.Optional(Type.String()),
    reference_number: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    status: Type.Enum([...consumerStates]),
    updated_at: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { $id: 'CompanyConsumers_Consumer' },
);

const present = (consumer: Consumer): Static<typeof ConsumerEntity> => ({
  name: consumer.name,
  ...(consumer.customerNumber !== null && { customer_number: consumer.customerNumber }),
  reference_number: consumer.referenceNumber,
  ...(consumer.email !== null && { email: consumer.email }),
  ...(consumer.phone !== null && { phone: consumer.phone }),
  status: consumer.status,
  updated_at: apiTime(consumer.updatedAt),
});

/** The list of consumers, at both of its paths. */
const consumers = (url: string, tag: string) =>
  operation({
    method: 'GET',
    url,
    tag,
    summary: 'Consumers of Norwegian eFaktura',
    description:
      'Consumers that the registry of eFaktura has told of, by name. `query` is part of a name, number, e-mail address or telephone number.',
    deprecated: true,
    access: { company: ['company:read'] },
    query: Type.Object({
      query: Type.Optional(Type.String({ maxLength: 200 })),
      status: Type.Optional(Type.Array(Type.Enum([...consumerStates]))),
      ...pagingQuery(20),
    }),
    replies: { 200: paged(Type.Array(ConsumerEntity)) },
    handler: async ({ ctx, principal, query, reply }) => {
      const { rows, total } = await listConsumers(ctx, principal.companyId, query, pageWindow(query));
      paginate(reply, query, total);
      return rows.map(present);
    },
  });

const Status = Type.Object(
  {
    status: Type.Enum(['ACTIVE', 'FREE', 'RESERVED', 'FAULT', 'ERROR']),
    error_message: Type.Optional(Type.String({ description: 'Why the registry refused' })),
  },
  { $id: 'B2CNO_Status' },
);

/** GET /v1/services/b2cno */
const getB2cnoOperation = operation({
  method: 'GET',
  url: '/v1/services/b2cno',
  tag: 'services',
  summary: 'Norwegian eFaktura to consumers',
  description:
    'FREE while there is no agreement or the registry has not answered, RESERVED while another provider holds the agreement (it is asked again every 30 minutes), ERROR when the registry refused.',
  access: { company: ['company:read'] },
  replies: { 200: Status },
  handler: async ({ ctx, principal }) => {
    const { status, message } = await getB2cno(ctx, principal.companyId);
    return { status, ...(message !== null && { error_message: message }) };
  },
});

/** POST /v1/services/b2cno: not part of the public contract, which has no call that activates. */
const postB2cno = operation({
  method: 'POST',
  url: '/v1/services/b2cno',
  tag: 'services',
  summary: 'Ask for Norwegian eFaktura to consumers',
  description:
    'Not part of the public contract. The registry (setting AUTOINVOICE_PROVIDERS, party B2CNO) is asked; nothing happens when eFaktura is active or was asked for. For companies of Norway.',
  access: { company: ['company:write'] },
  replies: { 202: Status, 422: refusal(['service_not_for_country']) },
  handler: async ({ ctx, principal }) => {
    await openB2cno(ctx, principal.companyId);
    const { status } = await getB2cno(ctx, principal.companyId);
    return { status };
  },
});

/** GET /v1/company/consumers and the operations of /v1/services/b2cno. */
export const consumerOperations = [
  getB2cnoOperation,
  postB2cno,
  consumers('/v1/services/b2cno/consumers', 'services'),
  consumers('/v1/company/consumers', 'company'),
] as const;
