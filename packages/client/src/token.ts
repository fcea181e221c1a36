import type { AxSchemas } from './ax.generated.js';

/** How a client signs in: with the keys of a company or an operator, or with a token that comes from elsewhere. */
export type Credentials =
  | {
      /** The company's UUID, or the operator's id. */
      readonly clientId: string;
      /** The API key of a user, or the operator's secret. */
      readonly clientSecret: string;
      /** The key of the software; companies need one, operators have none. */
      readonly vendorApiKey?: string;
      /** Scopes, separated by spaces; everything that companies use, or all that an operator has, when left out. */
      readonly scope?: string;
    }
  | { readonly accessToken: string | (() => string | Promise<string>) };

/** Aliases and scopes for all that companies do; what is not open to one is left out by the server. */
const companyScope = 'eui global company validate';

/** A token is fetched anew when less than this part of its life is left, at most a minute. */
const reservedPart = 0.1;

/** Fetches a token; given by the client, which knows the server. */
export type FetchToken = (form: Record<string, string>) => Promise<AxSchemas['OAuthToken']>;

/** Holds the token of a client: fetched when first needed, once for calls at the same time, and anew before it ends. */
export class TokenSource {
  readonly #credentials: Credentials;
  readonly #fetch: FetchToken;
  #held: { token: string; until: number } | undefined;
  #coming: Promise<string> | undefined;

  constructor(credentials: Credentials, fetch: FetchToken) {
    this.#credentials = credentials;
    this.#fetch = fetch;
  }

  /** Whether a new token can be had when the server takes the present one no more. */
  get renewable(): boolean {
    return !('accessToken' in this.#credentials && typeof this.#credentials.accessToken === 'string');
  }

  async token(): Promise<string> {
    const credentials = this.#credentials;
    if ('accessToken' in credentials) {
      const { accessToken } = credentials;
      return typeof accessToken === 'string' ? accessToken : accessToken();
    }
    if (this.#held !== undefined && Date.now() < this.#held.until) return this.#held.token;
    this.#coming ??= this.#renew(credentials).finally(() => {
      this.#coming = undefined;
    });
    return this.#coming;
  }

  /** Forgets a token that the server refused; one that was fetched since stays. */
  forget(token: string): void {
    if (this.#held?.token === token) this.#held = undefined;
  }

  async #renew(credentials: Exclude<Credentials, { accessToken: unknown }>): Promise<string> {
    const { clientId, clientSecret, vendorApiKey } = credentials;
    const scope = credentials.scope ?? (vendorApiKey === undefined ? undefined : companyScope);
    const reply = await this.#fetch({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      ...(vendorApiKey === undefined ? {} : { vendor_api_key: vendorApiKey }),
      ...(scope === undefined ? {} : { scope }),
    });
    const reservedSeconds = Math.min(60, reply.expires_in * reservedPart);
    this.#held = { token: reply.access_token, until: Date.now() + (reply.expires_in - reservedSeconds) * 1000 };
    return reply.access_token;
  }
}
