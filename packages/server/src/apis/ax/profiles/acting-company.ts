import { Type } from 'typebox';
import { requireOperatorCompany } from '../../../partners/operator-companies.js';
import type { Context } from '../../../platform/context.js';
import { Refusal } from '../../../platform/errors.js';
import type { Principal } from '../../../platform/http/index.js';

/** How an operator names the company that it acts for; the contract does not say. */
export const companyIdField = {
  company_id: Type.Optional(
    Type.String({
      description: 'With the token of an operator: the company that it acts for. The contract has no name.',
    }),
  ),
};
export const companyIdQuery = Type.Object(companyIdField);

/**
 * The company whose registrations are asked for: that of the token, or the one that an operator names and was let
 * act for. Throws Refusal `invalid_parameters` when an operator names none, `not_found` for others.
 */
export async function actingCompany(
  ctx: Context,
  principal: Principal,
  query: { readonly company_id?: string },
): Promise<string> {
  const { company_id: named } = query;
  if (principal.kind === 'company') {
    if (named && named.toLowerCase() !== principal.companyId) throw new Refusal('not_found', ['No such company.']);
    return principal.companyId;
  }
  if (!named) throw new Refusal('invalid_parameters', ['company_id: an operator says for which company it acts.']);
  return requireOperatorCompany(ctx, principal.operatorId, named);
}
