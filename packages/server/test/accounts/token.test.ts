import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify, SignJWT } from 'jose';
import { rotateSigningKey } from '../../src/accounts/access/signing-keys.js';
import { setDisabled } from '../../src/accounts/companies/company.js';
import { createOperator, disableOperator } from '../../src/accounts/keys/operators.js';
import { createUserKey, revokeUserKey } from '../../src/accounts/keys/user-keys.js';
import { createVendorKey, revokeVendorKey } from '../../src/accounts/keys/vendor-keys.js';
import { aCompany, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';

describe('access tokens', () => {
  let app: TestApp;
  let company: TestCompany;
  let fields: Record<string, string>;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '100000' });
    company = await aCompany(app, { receiving: false });
    fields = {
      grant_type: 'client_credentials',
      client_id: company.id,
      client_secret: company.apiKey,
      vendor_api_key: company.vendorKey,
    };
  });
  after(async () => app?.drop());

  const post = (body: RequestInit['body'] & {}, headers: Record<string, string> = {}) =>
    call(`${app.url}/oauth2/token`, { method: 'POST', body, headers });
  const ask = (changes: Record<string, string> = {}) => post(new URLSearchParams({ ...fields, ...changes }));
  const authenticated = (token: string) =>
    call(`${app.url}/status/authenticated`, { headers: { authorization: `Bearer ${token}` } });

  test('every body encoding gives a token, and HTTP Basic too', async () => {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    const { client_id, client_secret, ...rest } = fields;
    const basic = Buffer.from(`${encodeURIComponent(client_id ?? '')}:${client_secret}`).toString('base64');
    const replies = [
      await post(new URLSearchParams(fields)),
      await post(form),
      await post(JSON.stringify(fields), { 'content-type': 'application/json' }),
      await post(new URLSearchParams(rest), { authorization: `Basic ${basic}` }),
      await post(new URLSearchParams({ ...fields, client_id: company.id.toUpperCase() })),
    ];
    for (const reply of replies) {
      assert.equal(reply.status, 200, reply.bytes.toString());
      assert.deepEqual(Object.keys(reply.json), ['access_token', 'token_type', 'expires_in', 'scope']);
      assert.equal(reply.json.token_type, 'bearer');
      assert.equal(reply.json.expires_in, 3600);
      assert.equal(reply.json.scope, 'global company');
      assert.equal(reply.headers.get('cache-control'), 'no-store');
      const status = await authenticated(reply.json.access_token);
      assert.equal(status.json.client_id, company.id);
    }
  });

  test('the token names company, user, vendor key and scopes, and is checked by the published keys', async () => {
    const { json } = await ask({ scope: 'eui validate', license_data: '' });
    const keys = await call(`${app.url}/v1/jwk`);
    assert.deepEqual(Object.keys(keys.json[0].keys[0]), ['kty', 'e', 'n', 'kid']);
    const set = createLocalJWKSet({
      keys: keys.json[0].keys.map((key: object) => ({ ...key, alg: 'RS256' })),
    } as JSONWebKeySet);
    const { payload, protectedHeader } = await jwtVerify(json.access_token, set);
    assert.equal(protectedHeader.alg, 'RS256');
    assert.equal(payload.client_id, company.id);
    assert.equal(payload.company_id, company.id);
    assert.ok(payload.user_id && payload.vendor_key_id && payload.user_key_id);
    assert.ok(String(payload.scope).split(' ').includes('invoice:send'));
    assert.equal((payload.exp ?? 0) - (payload.iat ?? 0), 3600);
    assert.equal(json.scope, 'eui validate');
  });

  test('any wrong part is invalid_credentials with 401', async () => {
    const other = await aCompany(app, { verified: false });
    const wrongs: Record<string, string>[] = [
      { client_secret: 'wrong' },
      { client_secret: '' },
      { client_secret: other.apiKey },
      { client_id: other.id },
      { client_id: 'not-a-uuid' },
      { client_id: '' },
      { client_id: '01900000-0000-7000-8000-000000000000' },
      { vendor_api_key: 'wrong' },
      { vendor_api_key: '' },
      { vendor_api_key: company.apiKey, client_secret: company.vendorKey },
    ];
    for (const wrong of wrongs) {
      const reply = await ask(wrong);
      assert.equal(reply.status, 401, JSON.stringify(wrong));
      assert.equal(reply.json.code, 'invalid_credentials');
    }
  });

  test('another grant type and malformed license data are invalid_parameters', async () => {
    const wrongs: Record<string, string>[] = [
      { grant_type: 'password' },
      { license_data: '{' },
      { license_data: '[]' },
      { license_data: '{"meta":{}}' },
      { license_data: '{"key":"K","meta":1}' },
      { license_data: JSON.stringify({ key: 'K'.repeat(5000) }) },
      { license_data: '{"key":"K\\u0000"}' },
      { license_data: '{"key":"K","meta":{"erp_user":"\\ud800"}}' },
      { license_data: `{"key":"K","meta":{"a":${'['.repeat(1000)}${']'.repeat(1000)}}}` },
    ];
    for (const wrong of wrongs) {
      const reply = await ask(wrong);
      assert.equal(reply.status, 400, JSON.stringify(wrong));
      assert.equal(reply.json.code, 'invalid_parameters');
    }
  });

  test('license data is kept, the latest of each key', async () => {
    for (const version of ['1', '2']) {
      const reply = await ask({ license_data: JSON.stringify({ key: 'L-1', meta: { erp_version: version } }) });
      assert.equal(reply.status, 200);
    }
    const rows = await app.ctx.db
      .selectFrom('license_report')
      .selectAll()
      .where('company_id', '=', company.id)
      .execute();
    assert.equal(rows.length, 1);
    assert.deepEqual([rows[0]?.license_key, rows[0]?.meta], ['L-1', { erp_version: '2' }]);
  });

  test('unknown and forbidden scopes are left out; a token without the scope is refused', async () => {
    const { json } = await ask({ scope: 'lookup nonsense operator:lookup partner:lookups' });
    assert.equal(json.scope, 'lookup');
    const reply = await call(`${app.url}/v1/company/settings`, {
      headers: { authorization: `Bearer ${json.access_token}` },
    });
    assert.deepEqual([reply.status, reply.json.code], [401, 'auth_unauthorized']);
    assert.equal((await authenticated(json.access_token)).status, 200);
  });

  test('an unverified company gets less, and all it asked for once it is verified', async () => {
    const young = await aCompany(app, { verified: false });
    const token = await young.token('eui');
    assert.ok(!String(decodeJwt(token).scope).includes('invoice:'));
    const before = await young.get('/v1/invoices', 'eui');
    assert.deepEqual([before.status, before.json.message], [401, 'Unauthorized']);
    const { decideAuthorization } = await import('../../src/accounts/authorization/decide.js');
    await decideAuthorization(app.ctx, young.id, { decision: 'VERIFIED' });
    assert.equal((await young.get('/v1/invoices', 'eui')).status, 200);
    await decideAuthorization(app.ctx, young.id, { decision: 'UNVERIFIED' });
    assert.equal((await young.get('/v1/invoices', 'eui')).status, 401);
  });

  test('GET /oauth2/current shows user, company and scopes', async () => {
    const { json } = await company.get('/oauth2/current', 'lookup');
    assert.deepEqual(Object.keys(json), ['user', 'company', 'scopes']);
    assert.deepEqual(Object.keys(json.user), ['id', 'first_name', 'last_name', 'email']);
    assert.deepEqual(json.company, {
      bid: company.bid,
      name: company.name,
      country: 'FI',
      vat: null,
      id: company.id,
      wizard_done: true,
      disabled: false,
    });
    assert.deepEqual(json.scopes, ['lookup']);
  });

  test('no token, rubbish, an altered one and one of another signer are refused', async () => {
    const token = await company.token();
    const [head, body, signature] = token.split('.');
    const { generateKeyPair } = await import('jose');
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT({ ...decodeJwt(token) })
      .setProtectedHeader({ alg: 'RS256', kid: decodeProtectedHeader(token).kid ?? '' })
      .sign(privateKey);
    const claims = { ...decodeJwt(token), company_id: '01900000-0000-7000-8000-000000000000' };
    const altered = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    for (const wrong of ['x', 'a.b.c', altered, forged, unsigned]) {
      const reply = await authenticated(wrong);
      assert.deepEqual([reply.status, reply.json.code], [401, 'auth_unauthorized'], wrong);
    }
    const none = await call(`${app.url}/status/authenticated`);
    assert.deepEqual([none.status, none.json.code, none.json.message], [401, 'auth_unauthorized', 'Unauthorized']);
  });

  test('after a rotation old tokens still work and new ones carry the new key', async () => {
    const old = await company.token();
    const { kid } = await rotateSigningKey(app.ctx);
    const { json } = await ask();
    assert.equal(decodeProtectedHeader(json.access_token).kid, kid);
    assert.notEqual(decodeProtectedHeader(old).kid, kid);
    assert.equal((await authenticated(old)).status, 200);
    assert.equal((await authenticated(json.access_token)).status, 200);
    const kids = (await call(`${app.url}/v1/jwk`)).json[0].keys.map((key: { kid: string }) => key.kid);
    assert.deepEqual(kids, [kid, decodeProtectedHeader(old).kid]);
  });

  test('private keys are not stored in the clear', async () => {
    const rows = await app.ctx.db.selectFrom('signing_key').select('private_sealed').execute();
    for (const row of rows) assert.doesNotMatch(row.private_sealed, /PRIVATE KEY/);
  });

  test('a disabled company, a revoked vendor key and a revoked user key end their tokens', async () => {
    const doomed = await aCompany(app, { receiving: false });
    await doomed.token();
    await setDisabled(app.ctx, doomed.id);
    assert.equal((await doomed.get('/status/authenticated')).status, 401);
    const refused = await ask({ client_id: doomed.id, client_secret: doomed.apiKey, vendor_api_key: doomed.vendorKey });
    assert.deepEqual(refused.json.details, ['ERROR: COMPANY ACCOUNT IS LOCKED']);

    const key = await createVendorKey(app.ctx, { name: 'to be revoked' });
    const { json } = await ask({ vendor_api_key: key.vendorApiKey });
    assert.equal((await authenticated(json.access_token)).status, 200);
    await revokeVendorKey(app.ctx, key.vendorKeyId);
    assert.equal((await authenticated(json.access_token)).status, 401);
    assert.equal((await ask({ vendor_api_key: key.vendorApiKey })).status, 401);

    const userId = (await company.get('/oauth2/current')).json.user.id;
    const second = await createUserKey(app.ctx, app.ctx.db, userId, 'second');
    const own = (await ask({ client_secret: second.apiKey })).json.access_token;
    assert.equal((await authenticated(own)).status, 200);
    assert.equal(await revokeUserKey(app.ctx, userId, second.keyId), true);
    assert.equal((await authenticated(own)).status, 401);
    assert.equal((await ask()).status, 200, 'the first key still works');
  });

  test('an operator signs in with id and secret, gets operator scopes only, and can be ended', async () => {
    const operator = await createOperator(app.ctx, { name: 'Other', scopes: ['operator:lookup', 'operator:validate'] });
    const credentials = {
      grant_type: 'client_credentials',
      client_id: operator.operatorId,
      client_secret: operator.operatorSecret,
    };
    const { status, json } = await post(new URLSearchParams({ ...credentials, scope: 'operator:lookup company:read' }));
    assert.deepEqual([status, json.scope], [200, 'operator:lookup']);
    assert.equal((await authenticated(json.access_token)).status, 401);
    const wrong = await post(new URLSearchParams({ ...credentials, client_secret: 'wrong' }));
    assert.equal(wrong.json.code, 'invalid_credentials');
    await disableOperator(app.ctx, operator.operatorId);
    assert.equal((await post(new URLSearchParams(credentials))).status, 401);
  });

  test('secrets are stored hashed, and their use is noted', async () => {
    const rows = await app.ctx.db.selectFrom('user_api_key').selectAll().execute();
    assert.ok(rows.every((row) => row.key_hash.startsWith('$scrypt$')));
    assert.ok(rows.some((row) => row.last_used_at !== null));
    assert.ok(!JSON.stringify(rows).includes(company.apiKey));
  });
});

describe('limits of the token endpoint', () => {
  let app: TestApp;
  let now = new Date('2026-03-01T12:00:00Z');
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '25' }, { clock: { now: () => now } });
  });
  after(async () => app?.drop());

  test('many first calls at once make one signing key', async () => {
    const replies = await Promise.all([1, 2, 3, 4].map(() => call(`${app.url}/v1/jwk`)));
    const kids = replies.flatMap((reply) => reply.json[0].keys.map((key: { kid: string }) => key.kid));
    assert.deepEqual([kids.length, new Set(kids).size], [4, 1]);
  });

  test('failures count tenfold, the answer is 429 with Retry-After, and a minute later all is well', async () => {
    const ask = (id: string) =>
      call(`${app.url}/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: 'guess' }),
      });
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push((await ask('a')).status);
    assert.deepEqual(statuses, [401, 401, 401, 429, 429]);
    now = new Date(now.getTime() + 20_000);
    const refused = await ask('a');
    assert.deepEqual([refused.status, refused.json.code], [429, 'too_many_requests']);
    assert.equal(refused.headers.get('retry-after'), '40');
    assert.equal((await ask('b')).status, 401, 'another client id has its own count');
    now = new Date(now.getTime() + 41_000);
    assert.equal((await ask('a')).status, 401);
  });

  test('one source cannot try client ids without end', async () => {
    now = new Date(now.getTime() + 120_000);
    const statuses = new Set<number>();
    for (let i = 0; i < 40 && !statuses.has(429); i++) {
      const reply = await call(`${app.url}/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'client_credentials', client_id: `id ${i}`, client_secret: 'guess' }),
      });
      statuses.add(reply.status);
    }
    assert.ok(statuses.has(429));
  });
});
