import type { DemoClient } from './client.js';

/** A company of the demo as it registers. */
export interface Role {
  readonly name: string;
  readonly bid: string;
  readonly street: string;
  readonly postCode: string;
  readonly city: string;
  readonly email: string;
  readonly person: readonly [string, string];
}

/** What a registered company signs in with. */
export interface Credentials {
  readonly companyId: string;
  readonly userApiKey: string;
  readonly vendorApiKey: string;
}

/** Registers a user and a company, in the order of contract 3.1. */
export async function register(client: DemoClient, role: Role, vendorApiKey: string): Promise<Credentials> {
  const [first_name, last_name] = role.person;
  const { user_api_key: userApiKey } = await client.json<{ user_api_key: string }>('POST', '/v1/users', {
    vendor_api_key: vendorApiKey,
    email: role.email,
    first_name,
    last_name,
  });
  const { id: companyId } = await client.form<{ id: string }>('/v1/companies', {
    vendor_api_key: vendorApiKey,
    user_api_key: userApiKey,
    name: role.name,
    bid: role.bid,
    no_vat: 'true',
    address1: role.street,
    post_code: role.postCode,
    post_office: role.city,
    city: role.city,
    country: 'FI',
    email: role.email,
  });
  return { companyId, userApiKey, vendorApiKey };
}

/** Fetches a token for a company. */
export async function signIn(client: DemoClient, credentials: Credentials, scope = 'eui'): Promise<DemoClient> {
  const { access_token } = await client.form<{ access_token: string }>('/oauth2/token', {
    grant_type: 'client_credentials',
    client_id: credentials.companyId,
    client_secret: credentials.userApiKey,
    vendor_api_key: credentials.vendorApiKey,
    scope,
  });
  return client.withToken(access_token);
}
