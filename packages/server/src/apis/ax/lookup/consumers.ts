import { Type } from 'typebox';
import { type ConsumerRoute, consumerRoutes, type RouteFinding } from '../../../lookup/consumers/consumer.js';
import { findConsumer } from '../../../lookup/consumers/find-consumer.js';
import { operation } from '../../../platform/http/index.js';
import { nullable } from '../nullable.js';

const said = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const status = Type.String({ description: 'RECEIVING, NOT_RECEIVING, NOT_AVAILABLE or TEMPORARY_UNAVAILABLE' });

const Consumer = Type.Object(
  {
    reference_id: nullable(Type.String({ description: 'reference_number of the request' })),
    routes: Type.Object({
      dpi: Type.Optional(Type.Object({ status, details: Type.Optional(nullable(Type.String())) }, { $id: 'DpiRoute' })),
      yes2all: Type.Optional(
        Type.Object(
          {
            status,
            details: Type.Optional(nullable(Type.String())),
            efaktura_identifier: Type.Optional(nullable(Type.String())),
          },
          { $id: 'Yes2AllRoute' },
        ),
      ),
      cv: Type.Optional(Type.Object({ status, details: Type.Optional(nullable(Type.String())) })),
      vipps: Type.Optional(Type.Object({ status, details: Type.Optional(nullable(Type.String())) })),
    }),
  },
  { $id: 'Consumer' },
);

const presentRoute = ({ status: found, details }: RouteFinding) => ({ status: found, details: details ?? null });

function presentRoutes(found: Partial<Record<ConsumerRoute, RouteFinding>>) {
  const { dpi, yes2all, cv, vipps } = found;
  return {
    ...(dpi && { dpi: presentRoute(dpi) }),
    ...(yes2all && {
      yes2all: { ...presentRoute(yes2all), efaktura_identifier: yes2all.efakturaIdentifier ?? null },
    }),
    ...(cv && { cv: presentRoute(cv) }),
    ...(vipps && { vipps: presentRoute(vipps) }),
  };
}

/** GET /v1/lookup/consumers */
export const getConsumers = operation({
  method: 'GET',
  url: '/v1/lookup/consumers',
  tag: 'lookup',
  summary: 'By which routes a Norwegian consumer receives invoices',
  description:
    'Identify the consumer by ssn, phone_number, email, efaktura_identifier, reference_number, or by name. The registries are those of the setting AUTOINVOICE_CONSUMER_REGISTRY; in sandbox mode the last digit of what identifies the consumer says the outcome: 0 does not receive, 9 cannot be asked, others receive. `cv` and `vipps` are routes of earlier versions.',
  access: { company: ['lookup'], operator: ['operator:lookup'] },
  query: Type.Object({
    ssn: said(20),
    date_of_birth: said(10),
    phone_number: said(30),
    email: said(255),
    first_name: said(100),
    last_name: said(100),
    postal_code: said(20),
    city: said(100),
    reference_number: said(100),
    efaktura_identifier: said(100),
    routes: Type.Optional(Type.Array(Type.Enum([...consumerRoutes]), { maxItems: 4 })),
  }),
  replies: { 200: Consumer },
  handler: async ({ ctx, query }) => {
    const found = await findConsumer(
      ctx,
      {
        ssn: query.ssn || undefined,
        dateOfBirth: query.date_of_birth || undefined,
        phoneNumber: query.phone_number || undefined,
        email: query.email || undefined,
        firstName: query.first_name || undefined,
        lastName: query.last_name || undefined,
        postalCode: query.postal_code || undefined,
        city: query.city || undefined,
        referenceNumber: query.reference_number || undefined,
        efakturaIdentifier: query.efaktura_identifier || undefined,
      },
      query.routes?.length ? query.routes : ['dpi', 'yes2all'],
    );
    return { reference_id: query.reference_number ?? null, routes: presentRoutes(found) };
  },
});
