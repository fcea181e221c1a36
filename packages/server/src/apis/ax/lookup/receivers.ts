import { Type } from 'typebox';
import { lookupNetworks, type ReceiverEntry, searchReceivers } from '../../../lookup/search-receivers.js';
import { operation, paged, pageWindow, paginate, pagingQuery, refusal } from '../../../platform/http/index.js';
import { nullable } from '../nullable.js';

const LookupEntry = Type.Object(
  {
    eia: Type.String({ description: 'Address for recipient_eia' }),
    identifier: Type.Object(
      {
        scheme: nullable(Type.String()),
        eaid_name: nullable(Type.String({ description: 'Name of the scheme, for example FI:OVT2' })),
        eaid_code: nullable(Type.String({ description: 'ISO 6523 code of the scheme' })),
        endpoint_id: Type.String(),
      },
      { $id: 'Identifier' },
    ),
    network: Type.Enum([...lookupNetworks]),
    operator: Type.String({ description: 'Operator for recipient_operator' }),
    document_types: Type.Array(
      Type.Object(
        { document_type: Type.String(), document_identifier: Type.String(), process_identifier: Type.String() },
        { $id: 'DocumentType' },
      ),
    ),
    participant: Type.Object(
      {
        id: nullable(Type.String()),
        name: Type.String(),
        bid: nullable(Type.String()),
        country: Type.String(),
      },
      { $id: 'Participant' },
    ),
  },
  { $id: 'LookupEntryReceiver' },
);

const present = (entry: ReceiverEntry) => ({
  eia: entry.eia,
  identifier: {
    scheme: entry.scheme === null ? null : 'iso6523-actorid-upis',
    eaid_name: entry.schemeName,
    eaid_code: entry.scheme,
    endpoint_id: entry.endpointId,
  },
  network: entry.network,
  operator: entry.operator,
  document_types: entry.documentTypes.map((type) => ({
    document_type: type.documentType,
    document_identifier: type.documentIdentifier,
    process_identifier: type.processIdentifier,
  })),
  participant: { ...entry.participant },
});

/** GET /v1/lookup/receivers */
export const getReceivers = operation({
  method: 'GET',
  url: '/v1/lookup/receivers',
  tag: 'lookup',
  summary: 'Find receivers',
  description: [
    'By address, business id or part of the name; at least one of them is needed. INTERNAL are companies of this service, PEPPOL those registered there, EXTERNAL those of imported address books.',
    'With `allow_eia_variants` the address may be written otherwise than it is registered, for example an OVT code without its scheme. The members of `identifier` and `participant` are not explained by the contract: `scheme` is the identifier scheme of Peppol participants, `participant.id` the participant in its notation.',
  ].join('\n\n'),
  access: { company: ['lookup'], operator: ['operator:lookup'] },
  query: Type.Object({
    network: Type.Array(Type.Enum([...lookupNetworks]), { minItems: 1 }),
    eia: Type.Optional(Type.String({ maxLength: 128 })),
    bid: Type.Optional(Type.String({ maxLength: 50 })),
    name: Type.Optional(Type.String({ maxLength: 200 })),
    country: Type.Optional(Type.Array(Type.String({ minLength: 2, maxLength: 2 }), { maxItems: 50 })),
    document_type: Type.Optional(Type.Array(Type.String({ maxLength: 50 }), { maxItems: 30 })),
    allow_eia_variants: Type.Optional(Type.Boolean()),
    ...pagingQuery(100),
  }),
  replies: {
    200: paged(Type.Array(LookupEntry)),
    500: refusal(['internal_error']),
    503: refusal(['service_unavailable']),
  },
  handler: async ({ ctx, query, reply }) => {
    const { entries, total } = await searchReceivers(ctx, {
      networks: query.network,
      eia: query.eia || undefined,
      bid: query.bid || undefined,
      name: query.name || undefined,
      countries: query.country ?? [],
      documentTypes: query.document_type ?? [],
      anyVariant: query.allow_eia_variants ?? false,
      ...pageWindow(query),
    });
    paginate(reply, query, total);
    return entries.map(present);
  },
});
