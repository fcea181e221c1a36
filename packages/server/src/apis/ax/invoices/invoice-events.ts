import { Type } from 'typebox';
import { setEventState } from '../../../invoices/queries.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { ownedInvoice } from './owned.js';

/** PATCH /v1/invoices/{id}/invoice_events */
export const patchInvoiceEvents = operation({
  method: 'PATCH',
  url: '/v1/invoices/:id/invoice_events',
  tag: 'invoices',
  summary: 'Acknowledge the events of an invoice',
  description: 'HANDLED takes the invoice off the lists of unhandled events; CREATED puts it there again.',
  access: { company: ['invoice:send', 'invoice:receive'] },
  params: Type.Object({ id: Type.String() }),
  body: Type.Object({ state: Type.Enum(['CREATED', 'HANDLED']) }),
  example: { state: 'HANDLED' },
  replies: { 204: empty(), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params, body }) => {
    const invoice = await ownedInvoice(ctx, principal.companyId, params.id);
    await setEventState(ctx.db, invoice, body.state, ctx.clock.now());
    return undefined;
  },
});
