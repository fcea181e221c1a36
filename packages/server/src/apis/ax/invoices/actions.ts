import { Type } from 'typebox';
import { actionsOf } from '../../../invoices/actions.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { actionTypes, InvoiceAction } from './entity.js';
import { ownedInvoice } from './owned.js';
import { presentAction } from './present.js';

/** GET /v1/invoices/{id}/actions */
export const getInvoiceActions = operation({
  method: 'GET',
  url: '/v1/invoices/:id/actions',
  tag: 'invoices',
  summary: "An invoice's time line",
  description:
    'What has happened to the invoice, oldest first. `channel_details_version` is taken for compatibility; the shape of channel details is not public, so none are added.',
  access: { company: ['invoice:send', 'invoice:receive'] },
  params: Type.Object({ id: Type.String() }),
  query: Type.Object({
    type: Type.Optional(Type.Array(Type.Enum([...actionTypes]))),
    channel_details_version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1 })),
  }),
  replies: { 200: Type.Array(InvoiceAction), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params, query }) => {
    const invoice = await ownedInvoice(ctx, principal.companyId, params.id);
    const found = await actionsOf(ctx.db, principal.companyId, [invoice.invoice_id]);
    const actions = found.get(invoice.invoice_id) ?? [];
    return actions.filter((a) => query.type === undefined || query.type.includes(a.type)).map(presentAction);
  },
});
