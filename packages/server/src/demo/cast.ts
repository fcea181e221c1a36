import { AutoInvoice } from '@autoinvoice/client';

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
export async function register(url: string, role: Role, vendorApiKey: string): Promise<Credentials> {
  const client = new AutoInvoice({ baseUrl: url });
  const [first_name, last_name] = role.person;
  const { user_api_key: userApiKey } = await client.call('POST /v1/users', {
    json: { vendor_api_key: vendorApiKey, email: role.email, first_name, last_name },
  });
  const { id: companyId } = await client.call('POST /v1/companies', {
    multipart: {
      vendor_api_key: vendorApiKey,
      user_api_key: userApiKey,
      name: role.name,
      bid: role.bid,
      no_vat: true,
      address1: role.street,
      post_code: role.postCode,
      post_office: role.city,
      city: role.city,
      country: 'FI',
      email: role.email,
    },
  });
  return { companyId, userApiKey, vendorApiKey };
}

/** A client that acts for a company. */
export const signIn = (url: string, { companyId, userApiKey, vendorApiKey }: Credentials): AutoInvoice =>
  new AutoInvoice({
    baseUrl: url,
    credentials: { clientId: companyId, clientSecret: userApiKey, vendorApiKey, scope: 'eui company' },
  });
