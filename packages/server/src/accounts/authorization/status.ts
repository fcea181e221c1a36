import type { Context } from '../../platform/context.js';
import { isId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { getCompany } from '../companies/company.js';
import { selectLatestAuthorization, selectRoles } from './queries.js';

/** Where a company's verification stands. */
export interface AuthorizationStatus {
  /** NONE when it was never asked for, CANCELED also when the link ran out unsigned, else PENDING, SENT or SIGNED. */
  readonly authState: string;
  /** Who was asked to sign; empty when nobody was. */
  readonly authEmail: string;
  readonly companyState: string;
}

/** The latest request of a company and its state. */
export async function authorizationStatus(ctx: Context, companyId: string): Promise<AuthorizationStatus> {
  const company = await getCompany(ctx, companyId);
  const latest = await selectLatestAuthorization(ctx.db, companyId);
  const waiting = latest?.state === 'PENDING' || latest?.state === 'SENT';
  const expired = waiting && latest.link_expires_at !== null && latest.link_expires_at <= ctx.clock.now();
  return {
    authState: expired ? 'CANCELED' : (latest?.state ?? 'NONE'),
    authEmail: latest?.auth_email ?? '',
    companyState: company.state,
  };
}

/** The same of any company that the user belongs to; Refusal `not_found` for others. */
export async function authorizationStatusForUser(
  ctx: Context,
  userId: string,
  companyId: string,
): Promise<AuthorizationStatus> {
  const roles = isId(companyId) ? await selectRoles(ctx.db, userId, [companyId]) : [];
  if (roles.length === 0) throw new Refusal('not_found', ['No such company.']);
  return authorizationStatus(ctx, companyId);
}
