import type { FastifyRequest } from 'fastify';

interface PrincipalBase {
  /** The id that the token was asked with: company UUID or operator id. */
  readonly clientId: string;
  /** Granted scopes with every alias spelled out. */
  readonly scopes: ReadonlySet<string>;
  /** Scopes as the token request named them, aliases kept (contract 2.1). */
  readonly grantedScopes: readonly string[];
  /** When the token ends. */
  readonly expiresAt: Date;
}

/** A user acting for a company. */
export interface CompanyPrincipal extends PrincipalBase {
  readonly kind: 'company';
  readonly companyId: string;
  readonly userId: string;
  /** The software that asked for the token; absent when no vendor key was given. */
  readonly vendorKeyId: string | undefined;
  /** `license_data` of the token request, as it was given. */
  readonly licence: unknown;
}

/** Another operator's machine. */
export interface OperatorPrincipal extends PrincipalBase {
  readonly kind: 'operator';
  readonly operatorId: string;
}

export type Principal = CompanyPrincipal | OperatorPrincipal;

/**
 * Reads who calls from a request: undefined when there is no token or one that is unknown, altered or expired.
 * The accounts domain provides it.
 */
export type Authenticate = (request: FastifyRequest) => Promise<Principal | undefined>;
