import { Type } from 'typebox';
import { assignedInvoiceImage } from '../../../partners/assigned-invoice.js';
import { bytes, operation, raw, refusal } from '../../../platform/http/index.js';

/** GET /v1/operator/receivables/invoice_image/{id} */
export const getOperatorInvoiceImage = operation({
  method: 'GET',
  url: '/v1/operator/receivables/invoice_image/:id',
  tag: 'operator',
  summary: 'Image of an invoice given to a collector',
  description:
    "PDF: the sender's own image, else one drawn from the invoice. For invoices with an assignment (POST /v1/invoices/{id}/assignment) of companies that the operator may act for (`autoinvoice operators link`); the contract leaves open which.",
  access: { operator: ['operator:receivables:assignments'] },
  params: Type.Object({ id: Type.String() }),
  replies: {
    200: raw('application/pdf'),
    404: refusal(['not_found']),
    422: refusal(['document_too_complex']),
  },
  handler: async ({ ctx, principal, params }) => {
    const { content, mediaType, filename } = await assignedInvoiceImage(ctx, principal.operatorId, params.id);
    return bytes(content, { mediaType, filename });
  },
});
