import { getCompany } from '../accounts/companies/company.js';
import { findOperator } from '../accounts/keys/operators.js';
import type { Context } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { deleteOperatorCompany, insertOperatorCompany, selectOperatorCompany } from './queries.js';

/**
 * Lets an operator read and change the registrations of a company. Who may is UNKNOWN in the contract, which only has
 * the scopes: here the person who runs the service names the companies. Twice is once.
 * Throws Refusal `not_found` for an operator or company that there is not.
 */
export async function linkOperatorCompany(ctx: Context, operatorId: string, companyId: string): Promise<void> {
  if (!(await findOperator(ctx, operatorId))) throw new Refusal('not_found', [`There is no operator ${operatorId}.`]);
  if (!isId(companyId)) throw new Refusal('not_found', [`There is no company ${companyId}.`]);
  await getCompany(ctx, companyId);
  await insertOperatorCompany(ctx.db, operatorId, companyId, ctx.clock.now());
}

/** Takes it back. False when the operator was not let act for the company. */
export async function unlinkOperatorCompany(ctx: Context, operatorId: string, companyId: string): Promise<boolean> {
  return isId(operatorId) && isId(companyId) && (await deleteOperatorCompany(ctx.db, operatorId, companyId));
}

/** The company's id when the operator may act for it, else Refusal `not_found`. */
export async function requireOperatorCompany(ctx: Context, operatorId: string, companyId: string): Promise<string> {
  const link = isId(companyId) ? await selectOperatorCompany(ctx.db, operatorId, companyId) : undefined;
  if (!link) throw new Refusal('not_found', ['No such company.']);
  return link.companyId;
}
