import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { noteCompanyUsed } from '../companies/company.js';
import { type Session, type SessionCompany, sessionName } from '../sign-in/sessions.js';
import { type IssuedToken, signGranted } from './issue-token.js';
import { selectCompanyStanding } from './queries.js';
import { companyScopes, grantCompanyScopes, sessionMayHold } from './scopes.js';

/**
 * Issues a token to somebody signed in to the UI, for the company that the pages show: every scope the company can
 * hold, without `company:write` for those who are no admins. No keys are needed; the token ends with the session.
 * Throws Refusal `forbidden` when the company is locked or the user no longer of it.
 */
export async function issueSessionToken(ctx: Context, session: Session, company: SessionCompany): Promise<IssuedToken> {
  const { userId } = session;
  const { companyId } = company;
  const sessionHash = sessionName(session.secret);
  const standing = await selectCompanyStanding(ctx.db, { companyId, userId, sessionHash, now: ctx.clock.now() });
  if (!standing || standing.role === null || !standing.groundsLive || standing.disabled) throw new Refusal('forbidden');
  await noteCompanyUsed(ctx, companyId);
  const asked = Object.keys(companyScopes).filter((scope) => sessionMayHold(scope, standing.role));
  const granted = grantCompanyScopes(asked.join(' '), {
    verified: standing.state === 'VERIFIED',
    isPartner: standing.isPartner,
  });
  return signGranted(ctx, granted.names, {
    client_id: companyId,
    company_id: companyId,
    user_id: userId,
    session: sessionHash.toString('hex'),
    scope: granted.scopes.join(' '),
    scope_names: granted.names.join(' '),
    ...(granted.whenVerified.length > 0 && { scope_when_verified: granted.whenVerified.join(' ') }),
  });
}
