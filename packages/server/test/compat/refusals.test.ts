/** Every refusal that operations on accounts, partners, operators and documents declare is one that they answer. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createVendorKey } from '../../src/accounts/keys/vendor-keys.js';
import { axErrors } from '../../src/apis/ax/errors.js';
import { linkOperatorCompany } from '../../src/partners/operator-companies.js';
import { createThreads } from '../../src/platform/threads/thread-pool.js';
import { postDocument, settled } from '../documents/world.js';
import { type ApiReply, aCompany, call, companyClient, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { anAssignment } from '../support/assignment.js';
import { bisInvoice, ovt } from '../support/documents.js';
import { anOperator, type TestOperator } from '../support/operator.js';
import { operationsOf } from './openapi.js';

const tags = [
  'oauth2',
  'status',
  'jwk',
  'users',
  'companies',
  'company',
  'documents',
  'files',
  'partner',
  'operator',
  'odp',
];

/** Codes that contract.test.ts causes at every operation: without input, without a token, with ids of others. */
const causedEverywhere = ['invalid_parameters', 'auth_unauthorized', 'not_found'];
/** Codes of the platform, which any operation may answer and none declares: caused in test/platform/http. */
const ofThePlatform = [
  'method_not_allowed',
  'request_timeout',
  'request_too_large',
  'unsupported_media_type',
  'request_header_too_large',
  'internal_error',
  'service_unavailable',
];
/** Codes of the contract (12.1, 12.2), whose spelling clients hold us to. */
const ofTheContract = [
  'profile_name_conflict',
  'profile_eia_conflict',
  'profile_eia_bid_conflict',
  'profile_not_supported',
  'profile_registry_not_supported',
  'profile_deletion_not_allowed',
  'invalid_parameters',
  'document_duplicate_transmission_id',
  'document_in_invalid_state',
  'op_invoice_credit_not_enabled',
  'op_invoice_credit_no_account_statement_found',
  'not_found',
  'forbidden',
  'auth_unauthorized',
  'invalid_credentials',
  'invoice_create_api_error',
];

const table: Readonly<Record<string, { readonly status: number; readonly message: string }>> = axErrors;
const invoices = ['INVOICE_AND_CREDIT_NOTE'];
const takeovers = 'partner:takeovers';

let glns = 650_000_000_000;
function aGln(): string {
  const digits = String(++glns);
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

describe('refusals', () => {
  let app: TestApp;
  /** The same with room for one failed attempt to prove an identity. */
  let strict: TestApp;
  let company: TestCompany;
  let partner: TestCompany;
  let operator: TestOperator;
  /** A member of the company who is no admin. */
  let clerk: TestCompany;
  let adminId: string;
  let declared: { operation: string; code: string }[];

  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '10000', AUTOINVOICE_PROVIDER_DELAY_MS: '0' });
    strict = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1' });
    company = await aCompany(app);
    const made = await aCompany(app, { partner: true, receiving: false });
    const { vendorApiKey } = await createVendorKey(app.ctx, { name: 'software', ownerCompanyId: made.id });
    partner = companyClient(app, { ...made, vendorKey: vendorApiKey });
    operator = await anOperator(app);
    [{ id: adminId }] = (await company.get('/v1/company/users')).json;
    const user = { email: `clerk-${company.bid}@example.com`, first_name: 'Matti' };
    const added = await company.send('POST', '/v1/company/users', user);
    clerk = companyClient(app, { ...company, apiKey: added.json.api_key });
    const { json: document } = await call(`${app.url}/swagger_doc`);
    declared = operationsOf(document)
      .filter(({ op }) => tags.includes(op.tags?.[0] ?? ''))
      .flatMap(({ name, op }) =>
        Object.entries(op.responses)
          .filter(([status]) => Number(status) >= 400)
          .flatMap(([, { content }]) => content?.['application/json']?.schema.allOf ?? [])
          .flatMap((part) => (part.properties?.code?.enum ?? []) as string[])
          .filter((code) => !causedEverywhere.includes(code))
          .map((code) => ({ operation: name, code })),
      );
  });
  after(async () => {
    await app?.drop();
    await strict?.drop();
  });

  const json = (url: string, body: object) =>
    call(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const form = async (url: string, fields: Record<string, string>, token?: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return call(url, { method: 'POST', body, ...(token && { headers: { authorization: `Bearer ${token}` } }) });
  };
  /** The second of two calls. */
  const twice = async (make: () => Promise<ApiReply>) => {
    await make();
    return make();
  };

  const wrongToken = (at: TestApp) =>
    json(`${at.url}/oauth2/token`, { grant_type: 'client_credentials', client_id: company.id, client_secret: 'x' });
  const newUser = (at: TestApp, vendor_api_key: string) =>
    json(`${at.url}/v1/users`, { vendor_api_key, email: `user-${company.bid}@example.com` });
  const companyFields = (more: Record<string, string> = {}) => ({
    name: 'Toinen Oy',
    bid: company.bid,
    no_vat: 'true',
    address1: 'Katu 1',
    post_code: '00100',
    post_office: 'Helsinki',
    city: 'Helsinki',
    country: 'FI',
    email: 'a@example.com',
    ...more,
  });
  const newCompany = (at: TestApp, vendor_api_key: string) =>
    form(`${at.url}/v1/companies`, { ...companyFields(), vendor_api_key, user_api_key: company.apiKey });
  /** Fails until the limit is reached: failures of a source count ten times before they are too many. */
  const tooOften = async (make: () => Promise<ApiReply>) => {
    for (let i = 0; i < 20; i++) {
      const reply = await make();
      if (reply.status === 429) return reply;
    }
    return make();
  };

  const takeover = async (of = company) =>
    (await partner.send('POST', '/v1/partner/takeovers', { company_id: of.id }, takeovers)).json.id as string;
  /** A takeover that the company has declined. */
  const declined = async () => {
    const id = await takeover();
    assert.equal((await company.send('POST', `/v1/company/takeovers/${id}/decline`)).status, 200);
    return id;
  };
  const register = (body: object, of = company) =>
    of.send('POST', '/v1/company/profiles', { network: 'VISMA', profiles: invoices, ...body });

  let externals = 0;
  const participant = (body: object) =>
    operator.send('POST', '/v1/operator/participants', {
      network: 'PEPPOL',
      profiles: invoices,
      scheme: '0192',
      endpoint_id: '974760673',
      name: 'Fjord AS',
      email: 'post@fjord.example',
      country: 'NO',
      external_id: `e-${++externals}`,
      ...body,
    });
  /** The operator has registered the company's own address in Peppol. */
  const addressTaken = () => participant({ scheme: '0216', endpoint_id: ovt(company.bid), country: 'FI' });

  const voucher = { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') };
  const send = async (fields: Record<string, string> = {}) =>
    postDocument(app, await company.token(), { file: voucher, type: 'VOUCHER', recipient_eia: 'nobody', ...fields });
  const vendorHook = { destination_type: 'VENDOR_WEBHOOK', destination: 'https://example.com/', events: ['*'] };

  /** The call while no work on a document gets more than a millisecond, which is too little for any. */
  const inNoTime = async (make: () => Promise<ApiReply>) => {
    const { threads: patient } = app.ctx;
    const impatient = createThreads({ size: 1, taskMs: 1, heapMegabytes: 64 });
    Object.assign(app.ctx, { threads: impatient });
    try {
      return await make();
    } finally {
      Object.assign(app.ctx, { threads: patient });
      await impatient.close();
    }
  };

  /** How each refusal comes about, by operation and code. */
  const causes: Record<string, () => Promise<ApiReply>> = {
    'POST /oauth2/token invalid_credentials': () => wrongToken(app),
    'POST /oauth2/token too_many_requests': () => tooOften(() => wrongToken(strict)),
    'POST /v1/users invalid_credentials': () => newUser(app, 'x'),
    'POST /v1/users user_email_taken': () => newUser(app, company.vendorKey),
    'POST /v1/users too_many_requests': () => tooOften(() => newUser(strict, 'x')),
    'POST /v1/companies invalid_credentials': () => newCompany(app, 'x'),
    'POST /v1/companies company_bid_taken': () => newCompany(app, company.vendorKey),
    'POST /v1/companies too_many_requests': () => tooOften(() => newCompany(strict, 'x')),
    'POST /v1/companies/authorizations forbidden': () =>
      clerk.send('POST', '/v1/companies/authorizations', {
        auth_email: 'a@example.com',
        locale: 'FI',
        company_ids: [company.id],
      }),
    'POST /v1/company/authorization forbidden': () =>
      clerk.send('POST', '/v1/company/authorization', { auth_email: 'a@example.com', locale: 'FI' }),
    'POST /v1/company/departments company_eaid_taken': async () => {
      const fields = companyFields({ id_type: 'GLN', eaid: aGln(), address2: '' });
      const token = await company.token();
      return twice(() => form(`${app.url}/v1/company/departments`, fields, token));
    },
    'POST /v1/company/suppliers/notifications suppliers_notified': () => {
      const suppliers = [{ email_address: 'a@supplier.example', name: 'Toimittaja Oy', language: 'FI' }];
      return twice(() => company.send('POST', '/v1/company/suppliers/notifications', { suppliers }));
    },
    'POST /v1/company/takeovers/{id}/consent forbidden': async () =>
      clerk.send('POST', `/v1/company/takeovers/${await takeover()}/consent`),
    'POST /v1/company/takeovers/{id}/decline forbidden': async () =>
      clerk.send('POST', `/v1/company/takeovers/${await takeover()}/decline`),
    'POST /v1/company/takeovers/{id}/consent takeover_in_invalid_state': async () =>
      company.send('POST', `/v1/company/takeovers/${await declined()}/consent`),
    'POST /v1/company/takeovers/{id}/decline takeover_in_invalid_state': async () => {
      const id = await takeover();
      await partner.send('DELETE', `/v1/partner/takeovers/${id}`, undefined, takeovers);
      return company.send('POST', `/v1/company/takeovers/${id}/decline`);
    },
    'POST /v1/partner/takeovers/{takeover_id}/complete takeover_in_invalid_state': async () =>
      partner.send('POST', `/v1/partner/takeovers/${await takeover()}/complete`, undefined, takeovers),
    'DELETE /v1/partner/takeovers/{takeover_id} takeover_in_invalid_state': async () => {
      const other = await aCompany(app, { verified: false });
      const id = await takeover(other);
      await other.send('POST', `/v1/company/takeovers/${id}/consent`);
      await partner.send('POST', `/v1/partner/takeovers/${id}/complete`, undefined, takeovers);
      return partner.send('DELETE', `/v1/partner/takeovers/${id}`, undefined, takeovers);
    },
    'DELETE /v1/company/users/{user_id} company_last_admin': () =>
      company.send('DELETE', `/v1/company/users/${adminId}`),
    'POST /v1/company/users/{user_id}/roles company_last_admin': () =>
      company.send('POST', `/v1/company/users/${adminId}/roles`, { user_role: 'USER' }),
    'POST /v1/company/profiles profile_name_conflict': () => register({}),
    'POST /v1/company/profiles profile_eia_conflict': async () => {
      const { id } = (await addressTaken()).json;
      const reply = await register({ network: 'PEPPOL' });
      await operator.send('DELETE', `/v1/operator/participants/${id}`);
      return reply;
    },
    'POST /v1/company/profiles profile_eia_bid_conflict': () => register({ endpoint_id: ovt(partner.bid) }),
    'POST /v1/company/profiles profile_not_supported': () => register({ network: 'NEMHANDEL' }),
    'POST /v1/company/profiles profile_identifier_missing': () => register({ scheme: '0088' }),
    'PUT /v1/company/profiles/{id}/extensions profile_not_supported': async () => {
      const [visma] = (await company.get('/v1/company/profiles?network=VISMA')).json;
      const body = { profile_name: 'ORDER', extensions: ['GACCOUNT10'] };
      return company.send('PUT', `/v1/company/profiles/${visma.id}/extensions`, body);
    },
    'DELETE /v1/company/profiles/{id} profile_deletion_not_allowed': async () => {
      const needing = await aCompany(app);
      await register({ network: 'PEPPOL' }, needing);
      const [visma] = (await needing.get('/v1/company/profiles?network=VISMA')).json;
      return needing.send('DELETE', `/v1/company/profiles/${visma.id}`);
    },
    'POST /v1/company/notifications forbidden': () => company.send('POST', '/v1/company/notifications', vendorHook),
    'POST /v1/documents document_duplicate_transmission_id': () => twice(() => send({ transmission_id: 'once' })),
    'POST /v1/documents document_too_complex': () => {
      const xml = Buffer.from(`<Order>${'<Line>1</Line>'.repeat(10_000)}</Order>`);
      return inNoTime(() => send({ file: { name: 'a.xml', bytes: xml } as never, type: 'ORDER' }));
    },
    'GET /v1/documents/{id} format_not_supported': async () =>
      company.get(`/v1/documents/${(await send()).json.id}?return_format=FINVOICE30`),
    'PATCH /v1/documents/{id} document_in_invalid_state': async () => {
      const { id } = await settled(company, (await send()).json.id);
      return company.send('PATCH', `/v1/documents/${id}`, { status: 'CONFIRMED_DELIVERY' });
    },
    'POST /v1/operator/participants profile_name_conflict': () =>
      twice(() => participant({ endpoint_id: '810305282' })),
    'POST /v1/operator/participants profile_eia_conflict': async () => {
      const taking = await aCompany(app);
      await register({ network: 'PEPPOL' }, taking);
      return participant({ scheme: '0216', endpoint_id: ovt(taking.bid), country: 'FI' });
    },
    'POST /v1/operator/participants profile_eia_bid_conflict': () => participant({ country: 'SE' }),
    'POST /v1/operator/participants profile_not_supported': () => participant({ profiles: ['NONSENSE'] }),
    'POST /v1/operator/participants profile_registry_not_supported': () => participant({ network: 'VISMA' }),
    'POST /v1/operator/participants profile_identifier_missing': () => participant({ endpoint_id: undefined }),
    'POST /v1/operator/participants participant_external_id_taken': () =>
      twice(() => participant({ role: 'SENDER', external_id: 'taken' })),
    'PATCH /v1/operator/participants/{id} participant_external_id_taken': async () => {
      const { id } = (await participant({ role: 'SENDER' })).json;
      await participant({ role: 'SENDER', external_id: 'used' });
      return operator.send('PATCH', `/v1/operator/participants/${id}`, { external_id: 'used' });
    },
    'GET /v1/operator/receivables/invoice_image/{id} document_too_complex': async () => {
      const invoice = await company.postInvoice(bisInvoice({ seller: company, buyer: company }), 'invoice.xml');
      const { id } = invoice.json;
      await linkOperatorCompany(app.ctx, operator.id, company.id);
      await anAssignment(app.ctx.db, company.id, id);
      return inNoTime(() => operator.get(`/v1/operator/receivables/invoice_image/${id}`));
    },
    'GET /v1/operator/receivables/op_account_statement op_invoice_credit_no_account_statement_found': () =>
      operator.get(`/v1/operator/receivables/op_account_statement?mandator_uuid=${company.id}&day=2026-11-02`),
    'POST /v1/operator/notifications forbidden': () => operator.send('POST', '/v1/operator/notifications', vendorHook),
  };

  test('each that an operation declares has a way to cause it, and no other', () => {
    const names = declared.map(({ operation, code }) => `${operation} ${code}`);
    assert.deepEqual(
      names.filter((name) => causes[name] === undefined),
      [],
      'declared, and no test causes it',
    );
    assert.deepEqual(
      Object.keys(causes).filter((name) => !names.includes(name)),
      [],
      'caused here, and not declared',
    );
  });

  test('each comes with its status, code, text and reasons', async () => {
    for (const { operation, code } of declared) {
      const reply = await causes[`${operation} ${code}`]?.();
      const of = `${operation} ${code}: ${reply?.bytes}`;
      assert.deepEqual([reply?.status, reply?.json?.code], [table[code]?.status, code], of);
      assert.deepEqual(Object.keys(reply?.json), ['code', 'message', 'details'], of);
      assert.equal(reply?.json.message, table[code]?.message, of);
      assert.ok(reply?.json.details.length > 0, of);
    }
  });

  test('the codes of the contract are all in the table', () => {
    assert.deepEqual(
      ofTheContract.filter((code) => table[code] === undefined),
      [],
    );
  });

  test('no operation of any tag leaves a code of the table unused', async () => {
    const { json: document } = await call(`${app.url}/swagger_doc`);
    const text = JSON.stringify(document.paths);
    /** Answered by the web UI and by operations that are not in the document. */
    const elsewhere = ['form_expired', 'link_expired', 'outside_request_answered'];
    const known = [...ofThePlatform, ...elsewhere];
    const unused = Object.keys(table).filter((code) => !known.includes(code) && !text.includes(`"${code}"`));
    assert.deepEqual(unused, []);
  });
});
