import { Type } from 'typebox';
import { nemhandelResponses, respond } from '../../../invoices/responses/nemhandel.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { ownedInvoice } from './owned.js';

/** POST /v1/invoices/{id}/responses/nemhandel */
export const postNemhandelResponse = operation({
  method: 'POST',
  url: '/v1/invoices/:id/responses/nemhandel',
  tag: 'invoices',
  summary: 'Answer a received invoice',
  description: [
    'Answers go forward in the order of the list; nothing follows Rejected or FullyPaid, and the software that answered first answers on.',
    '`is_requested` says whether the answer is on its way to the sender. A sender in this service sees it in the time line of its invoice at once.',
  ].join('\n\n'),
  access: { company: ['invoice:receive'] },
  params: Type.Object({ id: Type.String() }),
  body: Type.Object({
    response: Type.Enum([...nemhandelResponses]),
    reason: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  example: { response: 'Accepted' },
  replies: {
    200: Type.Object({ is_requested: Type.Boolean() }, { $id: 'Invoices.InvoiceResponseNemhandel' }),
    400: refusal(['invoice_response_not_allowed']),
    404: refusal(['not_found']),
    503: refusal(['service_unavailable']),
  },
  handler: async ({ ctx, principal, params, body }) => {
    const invoice = await ownedInvoice(ctx, principal.companyId, params.id);
    const { isRequested } = await respond(ctx, principal.companyId, invoice.invoice_id, {
      response: body.response,
      reason: body.reason,
      ...(principal.vendorKeyId && { vendorKeyId: principal.vendorKeyId }),
    });
    return { is_requested: isRequested };
  },
});
