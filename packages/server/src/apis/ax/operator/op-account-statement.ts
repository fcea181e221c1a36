import { Type } from 'typebox';
import { requireOperatorCompany } from '../../../partners/operator-companies.js';
import { Refusal } from '../../../platform/errors.js';
import { bytes, operation, raw, refusal } from '../../../platform/http/index.js';
import { accountStatement } from '../../../services/op-invoice-credit/statement.js';

/** GET /v1/operator/receivables/op_account_statement */
export const getOperatorOpAccountStatement = operation({
  method: 'GET',
  url: '/v1/operator/receivables/op_account_statement',
  tag: 'operator',
  summary: "Statement of a company's loan account",
  description:
    'As GET /v1/services/op_invoice_credit/account_statement, of the company `mandator_uuid`. Which companies is open in the contract: here those that the operator may act for (`autoinvoice operators link`); there is no statement of others.',
  access: { operator: ['operator:receivables:account_statement'] },
  query: Type.Object({ mandator_uuid: Type.String(), day: Type.String({ format: 'date' }) }),
  replies: { 200: raw('application/xml'), 404: refusal(['op_invoice_credit_no_account_statement_found']) },
  handler: async ({ ctx, principal, query: { mandator_uuid, day } }) => {
    const companyId = await requireOperatorCompany(ctx, principal.operatorId, mandator_uuid).catch((error: unknown) => {
      if (!(error instanceof Refusal && error.code === 'not_found')) throw error;
      throw new Refusal('op_invoice_credit_no_account_statement_found', error.details, { cause: error });
    });
    const statement = await accountStatement(ctx, companyId, day);
    return bytes(statement, { mediaType: 'application/xml', filename: `camt053-${day}.xml` });
  },
});
