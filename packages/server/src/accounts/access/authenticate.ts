import type { Context } from '../../platform/context.js';
import type { Authenticate, Principal } from '../../platform/http/index.js';
import { findOperator } from '../keys/operators.js';
import type { TokenGrounds } from './queries.js';
import { effectiveCompanyScopes, sessionMayHold } from './scopes.js';
import { companyStanding } from './standing-cache.js';
import { readToken, type TokenClaims } from './token.js';

const names = (text: string | undefined) => (text ?? '').split(' ').filter((name) => name !== '');

/**
 * Tells who calls from the bearer token of a request, for the HTTP platform.
 * Besides signature and lifetime, the company must not be disabled, the user still be its member and neither key be
 * revoked, or the browser's session that took the token not be ended; a change of these takes effect within a second (standing-cache.ts). Scopes follow the company's state: a
 * token taken before verification opens what was asked for as soon as the company is verified, and closes it again
 * when verification is withdrawn, so that clients which keep a token for its hour are not locked out of their first
 * invoice. The token of a browser's session loses what only admins may do when its user is an admin no more.
 */
export function authenticateWith(ctx: Context): Authenticate {
  return async (request) => {
    const match = /^Bearer +([\w.~+/=-]+) *$/i.exec(request.headers.authorization ?? '');
    if (!match?.[1]) return undefined;
    const token = await readToken(ctx, match[1]);
    if (token === undefined) return undefined;
    return token.claims.operator_id === undefined
      ? companyPrincipal(ctx, token.claims, token.expiresAt)
      : operatorPrincipal(ctx, token.claims, token.expiresAt);
  };
}

async function companyPrincipal(ctx: Context, claims: TokenClaims, expiresAt: Date): Promise<Principal | undefined> {
  const grounds = groundsOf(ctx, claims);
  if (!grounds) return undefined;
  const standing = await companyStanding(ctx, grounds);
  if (!standing || standing.disabled || standing.role === null || !standing.groundsLive) return undefined;
  // Keys open what was asked for, whatever the role of their owner; a session only what its user may do in the UI now.
  const held = (text: string | undefined) =>
    names(text).filter((scope) => !claims.session || sessionMayHold(scope, standing.role));
  const scopes = { scopes: held(claims.scope), whenVerified: held(claims.scope_when_verified) };
  return {
    kind: 'company',
    clientId: claims.client_id,
    companyId: grounds.companyId,
    userId: grounds.userId,
    vendorKeyId: claims.vendor_key_id,
    licence: claims.license,
    scopes: effectiveCompanyScopes(scopes, standing.state === 'VERIFIED'),
    grantedScopes: held(claims.scope_names),
    expiresAt,
  };
}

function groundsOf(ctx: Context, claims: TokenClaims): TokenGrounds | undefined {
  const { company_id: companyId, user_id: userId, user_key_id: userKeyId, vendor_key_id: vendorKeyId } = claims;
  if (!companyId || !userId) return undefined;
  if (claims.session) {
    return { companyId, userId, sessionHash: Buffer.from(claims.session, 'hex'), now: ctx.clock.now() };
  }
  return userKeyId && vendorKeyId ? { companyId, userId, userKeyId, vendorKeyId } : undefined;
}

async function operatorPrincipal(ctx: Context, claims: TokenClaims, expiresAt: Date): Promise<Principal | undefined> {
  const operator = await findOperator(ctx, claims.operator_id ?? '');
  if (!operator) return undefined;
  return {
    kind: 'operator',
    clientId: claims.client_id,
    operatorId: operator.operatorId,
    // A scope taken from the operator ends in its tokens too.
    scopes: new Set(names(claims.scope).filter((scope) => operator.scopes.includes(scope))),
    grantedScopes: names(claims.scope_names),
    expiresAt,
  };
}
