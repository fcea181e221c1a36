import { type TObject, type TProperties, Type } from 'typebox';
import { actionsOf } from '../../../invoices/actions.js';
import { filesOf } from '../../../invoices/queries.js';
import { type Reroute, rerouteInvoice } from '../../../invoices/reroute.js';
import type { Context } from '../../../platform/context.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { InvoiceEntity } from './entity.js';
import { ownedInvoice } from './owned.js';
import { presentInvoice } from './present.js';

const about =
  'Failed, delivered and held invoices are sent again, by this way and no other; the invoice is PENDING until the outcome is known, and `revision` tells of the shipment. The reply, whose body the contract leaves open, is the invoice.';

async function again(ctx: Context, companyId: string, id: string, change: Reroute, baseUrl: string) {
  const { invoice_id } = await ownedInvoice(ctx, companyId, id);
  const invoice = await rerouteInvoice(ctx, companyId, invoice_id, change);
  const files = await filesOf(ctx.db, companyId, [invoice_id]);
  const actions = await actionsOf(ctx.db, companyId, [invoice_id]);
  return presentInvoice(invoice, files, actions.get(invoice_id) ?? [], baseUrl);
}

const shared = <P extends TProperties>(route: string, body: TObject<P>) =>
  ({
    method: 'PUT',
    url: `/v1/invoices/:id/reroute/${route}`,
    tag: 'invoices',
    description: about,
    access: { company: ['invoice:send'] },
    params: Type.Object({ id: Type.String() }),
    body,
    replies: { 200: InvoiceEntity, 404: refusal(['not_found']), 409: refusal(['invoice_in_invalid_state']) },
  }) as const;

/** PUT /v1/invoices/{id}/reroute/einvoice */
export const rerouteToEinvoice = operation({
  ...shared(
    'einvoice',
    Type.Object({
      recipient_eia: Type.String({ minLength: 1, maxLength: 128 }),
      recipient_operator: Type.String({ minLength: 1, maxLength: 128 }),
    }),
  ),
  summary: 'Send an invoice again to an e-invoicing address',
  example: { recipient_eia: '003701120389', recipient_operator: '003721291126' },
  handler: async ({ ctx, principal, params, body, request }) =>
    again(
      ctx,
      principal.companyId,
      params.id,
      { route: 'einvoice', eia: body.recipient_eia, operator: body.recipient_operator },
      request.baseUrl,
    ),
});

/** PUT /v1/invoices/{id}/reroute/email */
export const rerouteToEmail = operation({
  ...shared('email', Type.Object({ recipient_email: Type.String({ format: 'email', maxLength: 255 }) })),
  summary: 'Send an invoice again by e-mail',
  example: { recipient_email: 'ostolaskut@virta.example' },
  handler: async ({ ctx, principal, params, body, request }) =>
    again(ctx, principal.companyId, params.id, { route: 'email', email: body.recipient_email }, request.baseUrl),
});

/** PUT /v1/invoices/{id}/reroute/print */
export const rerouteToPrint = operation({
  ...shared(
    'print',
    Type.Object({
      recipient_name: Type.String({ minLength: 1, maxLength: 200 }),
      recipient_address1: Type.String({ minLength: 1, maxLength: 200 }),
      recipient_address2: Type.Optional(Type.String({ maxLength: 200 })),
      recipient_post_code: Type.String({ minLength: 1, maxLength: 20 }),
      recipient_post_office: Type.String({ minLength: 1, maxLength: 100 }),
      recipient_state: Type.Optional(Type.String({ maxLength: 100 })),
      recipient_country: Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2', examples: ['FI'] }),
    }),
  ),
  summary: 'Send an invoice again on paper',
  example: {
    recipient_name: 'Virta Sähkö Oy',
    recipient_address1: 'Koskikatu 12',
    recipient_post_code: '96200',
    recipient_post_office: 'Rovaniemi',
    recipient_country: 'FI',
  },
  handler: async ({ ctx, principal, params, body, request }) =>
    again(
      ctx,
      principal.companyId,
      params.id,
      {
        route: 'print',
        postal: {
          name: body.recipient_name,
          lines: [body.recipient_address1, ...(body.recipient_address2 ? [body.recipient_address2] : [])],
          postCode: body.recipient_post_code,
          city: body.recipient_post_office,
          ...(body.recipient_state && { region: body.recipient_state }),
          country: body.recipient_country,
        },
      },
      request.baseUrl,
    ),
});
