import { Type } from 'typebox';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { assignInvoice, getAssignment } from '../../../services/assignment/assign.js';
import { ownedInvoice } from './owned.js';

const common = {
  url: '/v1/invoices/:id/assignment',
  tag: 'invoices',
  access: { company: ['invoice:send'] },
  params: Type.Object({ id: Type.String() }),
} as const;

const InvoiceAssignment = Type.Object(
  {
    status: Type.Enum(['pending', 'sent', 'error']),
    url: Type.Optional(Type.String({ description: 'Where the collector shows the case' })),
    collectable_amount: Type.Optional(Type.Number({ format: 'double' })),
    error_reason: Type.Optional(Type.String()),
  },
  { $id: 'Invoices.InvoiceAssignment' },
);

const amount = () => Type.Number({ format: 'double', description: 'From 0, at most two decimals' });
const date = () => Type.Optional(Type.String({ format: 'date' }));
const address = () => Type.String({ minLength: 1, maxLength: 200 });

/** GET /v1/invoices/{id}/assignment */
export const getInvoiceAssignment = operation({
  ...common,
  method: 'GET',
  summary: 'What became of an invoice given to a collector',
  description: 'pending until the collector has answered. 404 when the invoice was never given to one.',
  replies: { 200: InvoiceAssignment, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) => {
    const { invoice_id } = await ownedInvoice(ctx, principal.companyId, params.id);
    const { status, url, collectableAmount, errorReason } = await getAssignment(ctx, principal.companyId, invoice_id);
    return {
      status,
      ...(url !== null && { url }),
      collectable_amount: Number(collectableAmount),
      ...(errorReason !== null && { error_reason: errorReason }),
    };
  },
});

/** POST /v1/invoices/{id}/assignment */
export const postInvoiceAssignment = operation({
  ...common,
  method: 'POST',
  summary: 'Give an invoice to a collector',
  description: [
    'The collector whose service the company activated last is given the invoice (Amili or Intrum); without one, for a credit note, and for an invoice that was given before, the answer is 403. One that the collector refused may be given again.',
    '`collectable_amount` or `amounts`, whose sum it then is, but not both; the sum of the invoice when neither is given.',
    '`amounts.capital_amount` is at most the sum of the invoice (but for rounding of the amount due by less than 1.00), and `collectable_amount`, which may hold reminders and interest too, at most twice that sum and 100.00; otherwise the answer is 400 `invalid_parameters`. `amounts.reminder_amount` and `amounts.interest_amount` have no upper bound here: the rate and days they rest on are not in the invoice, and the collector checks them. The public contract names no bounds; these are ours.',
  ].join('\n\n'),
  body: Type.Object({
    collection_type: Type.Enum(['reminder_and_collection', 'collection']),
    collectable_amount: Type.Optional(amount()),
    amounts: Type.Optional(
      Type.Object({
        capital_amount: amount(),
        reminder_amount: amount(),
        interest_amount: amount(),
        interest_calculation_date: date(),
      }),
    ),
    payer_identifiers: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20 })),
    payer_ssns: Type.Optional(Type.Array(Type.String({ maxLength: 20 }), { maxItems: 20 })),
    industry_specific_options: Type.Optional(
      Type.Object({
        rental: Type.Optional(
          Type.Object({
            address: address(),
            current_target_amount: Type.Optional(amount()),
            contract_expiry_date: date(),
            contract_type: Type.Optional(Type.Enum(['continuous', 'temporary'])),
          }),
        ),
        housing_charge: Type.Optional(Type.Object({ address: address() })),
      }),
    ),
    assignment_summary: Type.Optional(Type.String({ description: '2 to 64 characters' })),
  }),
  example: { collection_type: 'collection' },
  replies: { 202: empty('Given to the collector'), 403: refusal(['forbidden']), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params, body }) => {
    const { invoice_id } = await ownedInvoice(ctx, principal.companyId, params.id);
    await assignInvoice(ctx, principal.companyId, invoice_id, body);
    return undefined;
  },
});
