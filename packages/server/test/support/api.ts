import { setPartner } from '../../src/accounts/companies/company.js';
import { createVendorKey } from '../../src/accounts/keys/vendor-keys.js';
import type { TestApp } from './app.js';
import { until } from './until.js';

/** A reply with its body read: JSON parsed, all else text. */
export interface ApiReply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies freely
  readonly json: any;
  readonly bytes: Buffer;
}

/** Calls an address and reads the reply whole. */
export async function call(url: string, init: RequestInit = {}): Promise<ApiReply> {
  const response = await fetch(url, init);
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  return {
    status: response.status,
    headers: response.headers,
    json: isJson && bytes.length > 0 ? JSON.parse(bytes.toString()) : undefined,
    bytes,
  };
}

/** A company that can act: its credentials, and calls with its token. */
export interface TestCompany {
  readonly id: string;
  readonly bid: string;
  readonly name: string;
  readonly apiKey: string;
  readonly vendorKey: string;
  /** A token for the scopes, or for everything that companies use. */
  token(scope?: string): Promise<string>;
  get(path: string, scope?: string): Promise<ApiReply>;
  send(method: string, path: string, body?: unknown, scope?: string): Promise<ApiReply>;
  /** Sends a file by POST /v1/invoices. */
  postInvoice(
    file: Uint8Array,
    filename: string,
    fields?: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<ApiReply>;
}

const everything = 'eui global company';
let companies = 0;

/**
 * A valid Finnish business id that no other call has given (check digit by weights 7 9 10 5 8 4 2). It begins with a 4
 * or a 5, which none of those that stand in tests does.
 */
export function aFinnishBid(): string {
  for (;;) {
    const digits = String(4_000_000 + companies++ * 7 + (process.pid % 1000) * 1000)
      .slice(-7)
      .padStart(7, '0');
    const sum = [7, 9, 10, 5, 8, 4, 2].reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
    const rest = sum % 11;
    if (rest !== 1) return `${digits}-${rest === 0 ? 0 : 11 - rest}`;
  }
}

/** A vendor key, owned by nobody. */
export async function aVendorKey(app: TestApp, name = 'test software'): Promise<string> {
  return (await createVendorKey(app.ctx, { name })).vendorApiKey;
}

/** Registers a user and a company through the API. */
export async function aCompany(
  app: TestApp,
  options: {
    name?: string;
    bid?: string;
    country?: string;
    noVat?: boolean;
    vendorKey?: string;
    /** Key of a user who is registered already. */
    apiKey?: string;
    /** Authorize it and wait until it is verified; default true. */
    verified?: boolean;
    /** Open receiving in the VISMA network and wait until active; default true when verified. */
    receiving?: boolean;
    partner?: boolean;
  } = {},
): Promise<TestCompany> {
  const vendorKey = options.vendorKey ?? (await aVendorKey(app));
  const bid = options.bid ?? aFinnishBid();
  const name = options.name ?? `Company ${bid}`;
  const form = new FormData();
  const fields = {
    vendor_api_key: vendorKey,
    user_api_key: options.apiKey ?? (await aUser(app, vendorKey, bid)),
    name,
    bid,
    no_vat: String(options.noVat ?? true),
    address1: 'Testikatu 1',
    post_code: '00100',
    post_office: 'Helsinki',
    city: 'Helsinki',
    country: options.country ?? 'FI',
    email: `office-${bid}@example.com`,
  };
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  const made = await call(`${app.url}/v1/companies`, { method: 'POST', body: form });
  if (made.status !== 201) throw new Error(`company: ${made.status} ${made.bytes}`);
  const company = companyClient(app, { id: made.json.id, bid, name, apiKey: fields.user_api_key, vendorKey });
  if (options.partner) await setPartner(app.ctx, company.id);
  if (options.verified ?? true) await verify(company);
  if (options.receiving ?? options.verified ?? true) await openReceiving(company);
  return company;
}

async function aUser(app: TestApp, vendorKey: string, bid: string): Promise<string> {
  const user = await call(`${app.url}/v1/users`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      vendor_api_key: vendorKey,
      email: `user-${bid}@example.com`,
      first_name: 'Test',
      last_name: 'User',
    }),
  });
  if (user.status !== 201) throw new Error(`user: ${user.status} ${user.bytes}`);
  return user.json.user_api_key;
}

async function verify(company: TestCompany): Promise<void> {
  const asked = await company.send(
    'POST',
    '/v1/company/authorization',
    { auth_email: 'signer@example.com', locale: 'FI' },
    'company',
  );
  if (asked.status !== 200) throw new Error(`authorization: ${asked.status} ${asked.bytes}`);
  await until(
    async () => (await company.get('/v1/company/authorization', 'company')).json.company_state === 'VERIFIED',
  );
}

async function openReceiving(company: TestCompany): Promise<void> {
  const body = { profiles: ['INVOICE_AND_CREDIT_NOTE'], network: 'VISMA' };
  const made = await company.send('POST', '/v1/company/profiles', body, 'company');
  if (made.status !== 201) throw new Error(`profile: ${made.status} ${made.bytes}`);
  await until(
    async () => (await company.get(`/v1/company/profiles/${made.json.id}`, 'company')).json.status === 'active',
  );
}

/** Calls as a company that exists. */
export function companyClient(
  app: { url: string },
  company: Pick<TestCompany, 'id' | 'bid' | 'name' | 'apiKey' | 'vendorKey'>,
): TestCompany {
  const tokens = new Map<string, string>();
  const token = async (scope = everything) => {
    const known = tokens.get(scope);
    if (known !== undefined) return known;
    const reply = await call(`${app.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: company.id,
        client_secret: company.apiKey,
        vendor_api_key: company.vendorKey,
        scope,
      }),
    });
    if (reply.status !== 200) throw new Error(`token: ${reply.status} ${reply.bytes}`);
    tokens.set(scope, reply.json.access_token);
    return reply.json.access_token as string;
  };
  const authorized = async (scope?: string) => ({ authorization: `Bearer ${await token(scope)}` });
  return {
    ...company,
    token,
    get: async (path, scope) => call(`${app.url}${path}`, { headers: await authorized(scope) }),
    send: async (method, path, body, scope) =>
      call(`${app.url}${path}`, {
        method,
        headers: {
          ...(await authorized(scope)),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    postInvoice: async (file, filename, fields = {}, headers = {}) => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(file)]), filename);
      for (const [key, value] of Object.entries(fields)) form.set(key, value);
      return call(`${app.url}/v1/invoices`, {
        method: 'POST',
        headers: { ...(await authorized()), ...headers },
        body: form,
      });
    },
  };
}
