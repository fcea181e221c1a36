import { Type } from 'typebox';
import { operation, paged, pageWindow, paginate, pagingQuery } from '../../../platform/http/index.js';
import { listMandates, type ParsedMandate } from '../../../services/atg/mandates.js';
import { apiTime } from '../time.js';

const Mandate = Type.Object(
  {
    kid: Type.String(),
    account_number: Type.String(),
    notification: Type.String({ description: 'Whether the payer wants to be told of payments beforehand: YES or NO' }),
    status: Type.String({ description: 'ACTIVE or INACTIVE' }),
    reference_nr: Type.Optional(Type.String()),
    payment_type: Type.Optional(Type.String()),
    updated_at: Type.String({ format: 'date-time' }),
  },
  { $id: 'CompanyConsumers_Mandate' },
);

const present = (mandate: ParsedMandate) => ({
  kid: mandate.kid,
  account_number: mandate.accountNumber,
  notification: mandate.notification ? 'YES' : 'NO',
  status: mandate.status,
  ...(mandate.reference !== undefined && { reference_nr: mandate.reference }),
  ...(mandate.paymentType !== undefined && { payment_type: mandate.paymentType }),
  updated_at: apiTime(mandate.updatedAt),
});

/** GET /v1/services/atg/mandates */
export const getAtgMandates = operation({
  method: 'GET',
  url: '/v1/services/atg/mandates',
  tag: 'services',
  summary: 'AvtaleGiro mandates of payers',
  description:
    'The latest change first. `query` is part of a KID or an account number, `timestamp` the earliest change. `parse_values=TRUE` adds `reference_nr` and `payment_type`, read out of the KID where the agreement says they stand, on pages of fewer than 20 mandates.',
  access: { company: ['company:read'] },
  query: Type.Object({
    query: Type.Optional(Type.String({ maxLength: 100 })),
    timestamp: Type.Optional(Type.String({ format: 'date-time' })),
    status: Type.Optional(Type.Enum(['ACTIVE', 'INACTIVE'])),
    parse_values: Type.Optional(Type.Enum(['TRUE', 'FALSE'])),
    ...pagingQuery(20),
  }),
  replies: { 200: paged(Type.Array(Mandate)) },
  handler: async ({ ctx, principal, query, reply }) => {
    const filter = {
      query: query.query,
      changedSince: query.timestamp === undefined ? undefined : new Date(query.timestamp),
      status: query.status,
      parse: query.parse_values === 'TRUE',
    };
    const { rows, total } = await listMandates(ctx, principal.companyId, filter, pageWindow(query));
    paginate(reply, query, total);
    return rows.map(present);
  },
});
