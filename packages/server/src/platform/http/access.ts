import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors.js';
import type { Authenticate, CompanyPrincipal, OperatorPrincipal, Principal } from './principal.js';

/** Anyone may call. */
export interface PublicAccess {
  readonly public: true;
}

/** Whose token opens an operation. Of several scopes any one suffices (contract 1.11). */
export interface TokenAccess {
  readonly public?: never;
  /** Scopes of company tokens; absent = no company token opens it. */
  readonly company?: readonly string[];
  /** Scopes of operator tokens; absent = no operator token opens it. */
  readonly operator?: readonly string[];
  /** Any valid token of a listed kind will do; the scopes are only shown in the documentation (contract 2.2). */
  readonly anyToken?: true;
}

export type Access = PublicAccess | TokenAccess;

/** What a handler gets as `principal` under the given access rule. */
export type PrincipalOf<A extends Access> = A extends PublicAccess
  ? undefined
  : A extends { readonly company: readonly string[]; readonly operator: readonly string[] }
    ? Principal
    : A extends { readonly operator: readonly string[] }
      ? OperatorPrincipal
      : CompanyPrincipal;

/**
 * Lets a request in or throws Refusal `auth_unauthorized`.
 * A valid token without the scope is refused with 401 too, not 403: contract 1.2 gives 401 for "no access or bad
 * token" and keeps `forbidden` for the few operations that list it. WWW-Authenticate tells the cases apart (RFC 6750).
 */
export async function admit(
  access: Access,
  authenticate: Authenticate,
  request: FastifyRequest,
  reply: FastifyReply,
  realm: string,
): Promise<Principal | undefined> {
  if (access.public) return undefined;
  const refuse = (detail: string, ...attributes: string[]): never => {
    reply.header('www-authenticate', `Bearer ${[`realm="${realm}"`, ...attributes].join(', ')}`);
    throw new Refusal('auth_unauthorized', [detail]);
  };
  const principal = await authenticate(request);
  if (principal === undefined) {
    return request.headers.authorization === undefined
      ? refuse('An access token is needed: send it in the header "Authorization: Bearer <token>".')
      : refuse('The access token is not valid or has expired.', 'error="invalid_token"');
  }
  const wanted = access[principal.kind];
  if (wanted === undefined) {
    return refuse(
      `A token of the kind "${principal.kind}" does not open this operation.`,
      'error="insufficient_scope"',
    );
  }
  if (access.anyToken || wanted.some((scope) => principal.scopes.has(scope))) return principal;
  return refuse(
    `The token lacks the scope ${wanted.join(' or ')}.`,
    'error="insufficient_scope"',
    `scope="${wanted.join(' ')}"`,
  );
}
