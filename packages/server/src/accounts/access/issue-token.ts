import type { Context } from '../../platform/context.js';
import { isId } from '../../platform/crypto/ids.js';
import { verifySecret } from '../../platform/crypto/secrets.js';
import { Refusal } from '../../platform/errors.js';
import { noteCompanyUsed } from '../companies/company.js';
import { findOperator, isOperatorSecret, type Operator } from '../keys/operators.js';
import { hashOfNobody } from '../keys/secret-keys.js';
import { findUserKey, noteUserKeyUsed } from '../keys/user-keys.js';
import { findVendorKey, noteVendorKeyUsed } from '../keys/vendor-keys.js';
import { type LicenseData, readLicenseData } from './license-data.js';
import { selectCompanyStanding, upsertLicenseReport } from './queries.js';
import { allowAttempt } from './rate-limit.js';
import { grantCompanyScopes, grantOperatorScopes } from './scopes.js';
import { signToken } from './token.js';

/** A token request, its encoding already undone. */
export interface TokenRequest {
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly vendorApiKey: string | undefined;
  /** Scope names separated by spaces. */
  readonly scope: string | undefined;
  /** JSON text. */
  readonly licenseData: string | undefined;
  /** IP address the request came from. */
  readonly source: string;
}

/** An issued token. */
export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  /** Granted scope names in the order asked for. */
  readonly scopeNames: readonly string[];
}

interface Secrets {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly vendorApiKey: string;
}

/**
 * Issues an access token to a company (UUID, user API key, vendor key) or an operator (id, secret).
 * A company's request needs a vendor key: the public page says so and every known client sends one; the key need not
 * be linked to the company, since `GET /v1/company/vendors` exists to tell. A missing, wrong or revoked part is
 * Refusal `invalid_credentials` without saying which, and takes the same time; `too_many_requests` when the client id
 * or source has used up its attempts; `invalid_parameters` for unusable `license_data`.
 */
export async function issueToken(ctx: Context, request: TokenRequest): Promise<IssuedToken> {
  const license = readLicenseData(request.licenseData);
  const secrets: Secrets = {
    clientId: request.clientId ?? '',
    clientSecret: request.clientSecret ?? '',
    vendorApiKey: request.vendorApiKey ?? '',
  };
  const attempt = await allowAttempt(ctx, secrets.clientId, request.source);
  const operator = await findOperator(ctx, secrets.clientId);
  const issued = operator
    ? await issueToOperator(ctx, operator, secrets, request.scope)
    : await issueToCompany(ctx, secrets, request.scope, license);
  if (issued === undefined) {
    await attempt.failed();
    throw new Refusal('invalid_credentials', ['The client id, the client secret or the vendor API key is wrong.']);
  }
  return issued;
}

async function issueToOperator(
  ctx: Context,
  operator: Operator & { readonly secretHash: string },
  secrets: Secrets,
  scope: string | undefined,
): Promise<IssuedToken | undefined> {
  // The second check is for the clock only: a company's request makes two, and the time must not tell which it is.
  const [fits] = await Promise.all([
    isOperatorSecret(operator, secrets.clientSecret),
    verifySecret(secrets.vendorApiKey, await hashOfNobody()),
  ]);
  if (!fits) return undefined;
  const granted = grantOperatorScopes(scope, operator.scopes);
  return signGranted(ctx, granted.names, {
    client_id: operator.operatorId,
    operator_id: operator.operatorId,
    scope: granted.scopes.join(' '),
    scope_names: granted.names.join(' '),
  });
}

async function issueToCompany(
  ctx: Context,
  secrets: Secrets,
  scope: string | undefined,
  license: LicenseData | undefined,
): Promise<IssuedToken | undefined> {
  const [userKey, vendorKey] = await Promise.all([
    findUserKey(ctx, secrets.clientSecret),
    findVendorKey(ctx, secrets.vendorApiKey),
  ]);
  if (!userKey || !vendorKey || !isId(secrets.clientId)) return undefined;
  const companyId = secrets.clientId.toLowerCase();
  const { userId, keyId: userKeyId } = userKey;
  const { vendorKeyId } = vendorKey;
  const standing = await selectCompanyStanding(ctx.db, { companyId, userId, userKeyId, vendorKeyId });
  if (!standing || standing.role === null) return undefined;
  // Whoever gets here has proved who they are: the reason may be told (contract 12.3).
  if (standing.disabled) throw new Refusal('invalid_credentials', ['ERROR: COMPANY ACCOUNT IS LOCKED']);
  await noteUserKeyUsed(ctx, userKey);
  await noteVendorKeyUsed(ctx, vendorKeyId);
  await noteCompanyUsed(ctx, companyId);
  if (license) await upsertLicenseReport(ctx.db, { companyId, vendorKeyId, ...license, now: ctx.clock.now() });
  const verified = standing.state === 'VERIFIED';
  const granted = grantCompanyScopes(scope, { verified, isPartner: standing.isPartner });
  return signGranted(ctx, granted.names, {
    client_id: companyId,
    company_id: companyId,
    user_id: userId,
    user_key_id: userKeyId,
    vendor_key_id: vendorKeyId,
    scope: granted.scopes.join(' '),
    scope_names: granted.names.join(' '),
    ...(granted.whenVerified.length > 0 && { scope_when_verified: granted.whenVerified.join(' ') }),
    ...(license && { license }),
  });
}

/** Signs a token for what was granted. */
export async function signGranted(
  ctx: Context,
  scopeNames: readonly string[],
  claims: Parameters<typeof signToken>[1],
): Promise<IssuedToken> {
  return {
    accessToken: await signToken(ctx, claims),
    expiresInSeconds: ctx.config.tokenLifetimeSeconds,
    scopeNames,
  };
}
