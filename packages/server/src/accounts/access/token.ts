import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Context } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { currentSigningKey, verifyingKey } from './signing-keys.js';

/** Tokens of this service; other JWTs signed by chance with a key of the same id are not taken. */
const issuer = 'autoinvoice';

const Claims = Type.Object({
  client_id: Type.String(),
  /** Granted scopes separated by spaces, aliases spelled out (RFC 9068). */
  scope: Type.String(),
  /** The same as the reply of the token endpoint showed them. */
  scope_names: Type.String(),
  /** Held back until the company is verified. */
  scope_when_verified: Type.Optional(Type.String()),
  company_id: Type.Optional(Type.String()),
  user_id: Type.Optional(Type.String()),
  user_key_id: Type.Optional(Type.String()),
  vendor_key_id: Type.Optional(Type.String()),
  /** Of a token that a browser's session took, in place of the keys: its name in the database. */
  session: Type.Optional(Type.String()),
  license: Type.Optional(Type.Unknown()),
  operator_id: Type.Optional(Type.String()),
});

/** What a token says. Either the company, user and vendor ids are there or the operator id. */
export type TokenClaims = Type.Static<typeof Claims>;

/** Signs a token that ends `tokenLifetimeSeconds` from now. */
export async function signToken(ctx: Context, claims: TokenClaims): Promise<string> {
  const { kid, key } = await currentSigningKey(ctx);
  const nowSeconds = Math.floor(ctx.clock.now().getTime() / 1000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
    .setIssuer(issuer)
    .setSubject(claims.user_id ?? claims.client_id)
    .setJti(newId(ctx.clock))
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + ctx.config.tokenLifetimeSeconds)
    .sign(key);
}

/** Reads a token: undefined when it is none of ours, altered or expired. */
export async function readToken(
  ctx: Context,
  token: string,
): Promise<{ claims: TokenClaims; expiresAt: Date } | undefined> {
  let kid: string | undefined;
  try {
    kid = decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
  const key = kid === undefined ? undefined : await verifyingKey(ctx, kid);
  if (key === undefined) return undefined;
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      issuer,
      currentDate: ctx.clock.now(),
      requiredClaims: ['exp'],
    });
    const { exp } = payload;
    if (exp === undefined || !Value.Check(Claims, payload)) return undefined;
    return { claims: payload, expiresAt: new Date(exp * 1000) };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
