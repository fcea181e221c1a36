import { Type } from 'typebox';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { bookPayment } from '../../../services/op-invoice-credit/payments.js';
import { checkAdminToken } from './admin-token.js';

/** POST /admin/op_invoice_credit/payments: not part of the public contract. */
export const postOpCreditPayment = operation({
  method: 'POST',
  url: '/admin/op_invoice_credit/payments',
  tag: 'services',
  summary: "Book a customer's payment that came to OP's account",
  description:
    'For the person who runs the service, with the token of the setting AUTOINVOICE_ADMIN_TOKEN. The same reference again books nothing.',
  access: { public: true },
  hidden: true,
  body: Type.Object({
    company_id: Type.String(),
    invoice_id: Type.String(),
    amount: Type.Number({ exclusiveMinimum: 0 }),
    reference: Type.String({ minLength: 1, maxLength: 100 }),
  }),
  replies: {
    204: empty('Booked'),
    401: refusal(['auth_unauthorized']),
    404: refusal(['not_found', 'op_invoice_credit_not_enabled']),
  },
  handler: async ({ ctx, body, request }) => {
    checkAdminToken(request.headers.authorization, ctx.config.operatorToken);
    const { company_id: companyId, invoice_id: invoiceId, amount, reference } = body;
    await bookPayment(ctx, { companyId, invoiceId, amount, reference });
    return undefined;
  },
});
