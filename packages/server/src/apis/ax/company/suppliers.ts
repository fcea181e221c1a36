import { Type } from 'typebox';
import { findSuppliers } from '../../../invoices/suppliers/find.js';
import { askSuppliers } from '../../../invoices/suppliers/notify.js';
import { newId } from '../../../platform/crypto/ids.js';
import { operation, refusal } from '../../../platform/http/index.js';

const common = { method: 'POST', tag: 'company', access: { company: ['company:read'] }, experimental: true } as const;

const SupplierInfo = Type.Object(
  {
    company_bid: Type.String({ description: 'Empty when the invoices name none' }),
    company_country: Type.String({ description: 'ISO 3166-1 alpha-2; empty when the invoices name none' }),
    company_name: Type.String(),
    email_address: Type.Optional(Type.String({ description: 'Of the latest invoice that tells it' })),
    invoice_count: Type.Integer(),
  },
  { $id: 'Suppliers.SupplierInfo' },
);

const SuppliersQueryResult = Type.Object(
  {
    query_id: Type.String({ description: 'Of this query; there is nothing to ask by it' }),
    status: Type.Enum(['pending', 'completed']),
    suppliers: Type.Array(SupplierInfo),
  },
  { $id: 'Suppliers.SuppliersQueryResult' },
);

/** POST /v1/company/suppliers/query */
export const querySuppliers = operation({
  ...common,
  url: '/v1/company/suppliers/query',
  summary: 'Suppliers whose invoices are scanned',
  description:
    'Groups the received invoices of origin SCAN by their sender, the most frequent first: who could be asked for e-invoices. `oldest_invoice_time` is within the last month, which is also the default. Suppliers that were asked already, known by name or address, are left out unless `include_notified`. The answer is complete at once: status is `completed`, never `pending`. 404 for a company that has no scanning service and never received a scanned invoice.',
  body: Type.Object({
    include_notified: Type.Boolean({ default: false }),
    oldest_invoice_time: Type.Optional(Type.String({ format: 'date-time' })),
  }),
  example: { include_notified: false },
  replies: { 201: SuppliersQueryResult, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, body }) => {
    const { oldest_invoice_time: oldest } = body;
    const suppliers = await findSuppliers(ctx, principal.companyId, {
      oldestInvoice: oldest === undefined ? undefined : new Date(oldest),
      includeNotified: body.include_notified,
    });
    return {
      query_id: newId(ctx.clock),
      status: 'completed' as const,
      suppliers: suppliers.map((supplier) => ({
        company_bid: supplier.bid,
        company_country: supplier.country,
        company_name: supplier.name,
        ...(supplier.email && { email_address: supplier.email }),
        invoice_count: supplier.count,
      })),
    };
  },
});

const NotificationFailure = Type.Object(
  { email: Type.String(), reason: Type.String() },
  { $id: 'Suppliers.NotificationFailure' },
);

/** POST /v1/company/suppliers/notifications */
export const notifySuppliers = operation({
  ...common,
  url: '/v1/company/suppliers/notifications',
  summary: 'Ask suppliers for e-invoices',
  description:
    'Mails each supplier, in its language, that the company receives e-invoices, and where. Languages are FI, SE, NO, DK, NL and EN, or their ISO 639 codes. An address is asked once for a company. `failures` tells, address by address, who was not asked and why; the others are asked all the same. 409 when everybody was asked before. 400 when the company has no active registration that receives invoices.',
  body: Type.Object({
    suppliers: Type.Array(
      Type.Object({
        email_address: Type.String({ minLength: 1, maxLength: 254 }),
        name: Type.String({ minLength: 1, maxLength: 200 }),
        language: Type.String({ minLength: 1, maxLength: 10 }),
      }),
      { minItems: 1, maxItems: 100 },
    ),
  }),
  example: { suppliers: [{ email_address: 'laskutus@virta.example', name: 'Virta Sähkö Oy', language: 'FI' }] },
  replies: {
    201: Type.Object({ failures: Type.Array(NotificationFailure) }, { $id: 'Suppliers.SuppliersNotificationResult' }),
    409: refusal(['suppliers_notified']),
  },
  handler: async ({ ctx, principal, body }) => ({
    failures: await askSuppliers(
      ctx,
      principal.companyId,
      body.suppliers.map(({ email_address, name, language }) => ({ email: email_address, name, language })),
    ),
  }),
});
