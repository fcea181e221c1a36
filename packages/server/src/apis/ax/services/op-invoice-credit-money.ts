import { Type } from 'typebox';
import { bytes, empty, operation, raw, refusal } from '../../../platform/http/index.js';
import { getAvailableCredit } from '../../../services/op-invoice-credit/credit.js';
import { reportDirectPayment } from '../../../services/op-invoice-credit/payments.js';
import { accountStatement } from '../../../services/op-invoice-credit/statement.js';
import { doubleClickSeconds, withdraw } from '../../../services/op-invoice-credit/withdraw.js';
import { idempotencyKeyOf } from '../idempotency-key.js';
import { AvailableCreditEntity, presentAvailable } from './op-invoice-credit-entities.js';

const url = '/v1/services/op_invoice_credit';
const read = { tag: 'services', access: { company: ['company:read'] } } as const;
const write = { tag: 'services', access: { company: ['company:write'] } } as const;

/** GET /v1/services/op_invoice_credit/available_credit */
export const getCreditAvailable = operation({
  ...read,
  method: 'GET',
  url: `${url}/available_credit`,
  summary: 'Credit that can be drawn',
  description:
    'Collateral are the invoices that are sent and delivered, in euros, not yet due, less what was paid of them; those to consumers if the terms say so. `payment_percent` of it is lent, up to the credit limit, less what was drawn and the interest owed. Interest: actual days over 360 on what is owed at the end of each day, booked on the last day of each month. 404 when the service is not open.',
  replies: { 200: AvailableCreditEntity, 404: refusal(['op_invoice_credit_not_enabled']) },
  handler: async ({ ctx, principal }) => presentAvailable(await getAvailableCredit(ctx, principal.companyId)),
});

/** POST /v1/services/op_invoice_credit/withdrawal */
export const postCreditWithdrawal = operation({
  ...write,
  method: 'POST',
  url: `${url}/withdrawal`,
  summary: 'Draw credit',
  description: `Pays an amount in euros to the company's account. With the header Idempotency-Key a repetition draws nothing more; without one the same amount again within ${doubleClickSeconds} seconds is a button pressed twice and draws nothing more either. The refusals are open in the contract.`,
  body: Type.Object({ amount: Type.Number({ exclusiveMinimum: 0 }) }),
  example: { amount: 1500.5 },
  replies: {
    201: empty('Drawn'),
    404: refusal(['op_invoice_credit_not_enabled']),
    422: refusal(['op_invoice_credit_exceeded', 'idempotency_key_reused']),
  },
  handler: async ({ ctx, principal, body, request }) => {
    await withdraw(ctx, principal.companyId, { amount: body.amount, key: idempotencyKeyOf(request) });
    return undefined;
  },
});

/** POST /v1/services/op_invoice_credit/direct_payment */
export const postCreditDirectPayment = operation({
  ...write,
  method: 'POST',
  url: `${url}/direct_payment`,
  summary: 'Report an invoice as paid to the company itself',
  description:
    "The meaning is open in the contract; here: the customer paid to the company's own account instead of OP's, so the invoice is collateral no longer. Saying it twice is no error.",
  body: Type.Object({ invoice_id: Type.String() }),
  example: { invoice_id: '01900000-0000-7000-8000-000000000000' },
  replies: { 201: empty('Noted'), 404: refusal(['op_invoice_credit_not_enabled', 'not_found']) },
  handler: async ({ ctx, principal, body }) => {
    await reportDirectPayment(ctx, principal.companyId, body.invoice_id);
    return undefined;
  },
});

/** GET /v1/services/op_invoice_credit/account_statement */
export const getCreditStatement = operation({
  ...read,
  method: 'GET',
  url: `${url}/account_statement`,
  summary: 'Statement of the loan account',
  description:
    'ISO 20022 camt.053.001.08 for a day on which something was booked, else 404. What is owed is a debit balance. The statement of today ends with an interim balance (ITBD).',
  query: Type.Object({ day: Type.String({ format: 'date' }) }),
  replies: { 200: raw('application/xml'), 404: refusal(['op_invoice_credit_no_account_statement_found']) },
  handler: async ({ ctx, principal, query: { day } }) => {
    const statement = await accountStatement(ctx, principal.companyId, day);
    return bytes(statement, { mediaType: 'application/xml', filename: `camt053-${day}.xml` });
  },
});
