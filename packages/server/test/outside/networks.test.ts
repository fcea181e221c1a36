import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { aCompany, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { until } from '../support/until.js';

const admin = 'the-person-who-runs-it';
const invoices = ['INVOICE_AND_CREDIT_NOTE'];

const register = (company: TestCompany, body: object) => company.send('POST', '/v1/company/profiles', body);
const profile = async (company: TestCompany, id: string) => (await company.get(`/v1/company/profiles/${id}`)).json;
const settled = (company: TestCompany, id: string, status: string) =>
  until(async () => (await profile(company, id)).status === status);

const asAdmin = (app: TestApp, method: string, path: string, body?: unknown) =>
  call(`${app.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const eventsOf = async (app: TestApp, company: TestCompany) =>
  (
    await app.ctx.db
      .selectFrom('event_log')
      .select('name')
      .where('company_id', '=', company.id)
      .orderBy('seq')
      .execute()
  ).map(({ name }) => name);

describe('networks outside, in the sandbox', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp({
      AUTOINVOICE_TOKEN_ATTEMPTS: '1000',
      AUTOINVOICE_PROVIDER_DELAY_MS: '0',
      AUTOINVOICE_ADMIN_TOKEN: admin,
    });
  });
  after(async () => app?.drop());

  test('a Finnish company gets the bank network when it is verified', async () => {
    const company = await aCompany(app, { receiving: false });
    await until(async () => (await eventsOf(app, company)).includes('NETWORKS.BANK.ENABLED'));
    assert.deepEqual(await eventsOf(app, company), [
      'COMPANIES.AUTHORIZATION.VERIFIED',
      'NETWORKS.BANK.CREATED',
      'NETWORKS.BANK.ENABLED',
    ]);
    const [bank] = (await company.get('/v1/company/profiles?network=BANK')).json;
    assert.deepEqual([bank.status, bank.scheme, bank.profiles], ['active', 'V154', invoices]);
  });

  test('a company of another country cannot have it, nor a Finnish one twice', async () => {
    const swedish = await aCompany(app, { country: 'SE', bid: '5560360793', receiving: false });
    assert.equal((await register(swedish, { network: 'BANK', profiles: invoices })).json.code, 'profile_not_supported');
    const finnish = await aCompany(app, { receiving: false });
    assert.equal((await register(finnish, { network: 'BANK', profiles: invoices })).json.code, 'profile_name_conflict');
  });

  test('what receives invoices is not registered again by its deprecated parts, nor the parts by the whole', async () => {
    const company = await aCompany(app);
    const peppol = (...profiles: string[]) => register(company, { network: 'PEPPOL', profiles });
    const parts = await peppol('INVOICE', 'CREDIT_NOTE');
    assert.equal(parts.status, 201);
    const whole = await peppol(...invoices);
    assert.deepEqual([whole.status, whole.json.code], [422, 'profile_name_conflict']);
    assert.equal((await company.send('DELETE', `/v1/company/profiles/${parts.json.id}`)).status, 204);
    assert.equal((await peppol(...invoices)).status, 201);
    const part = await peppol('CREDIT_NOTE');
    assert.deepEqual([part.status, part.json.code], [422, 'profile_name_conflict']);
  });

  test('the bank takes iban and bic as settings and refuses others', async () => {
    const company = await aCompany(app, { receiving: false });
    const [bank] = (await company.get('/v1/company/profiles?network=BANK')).json;
    const patch = (settings: object) =>
      company.send('PATCH', `/v1/company/profiles/${bank.id}`, { network_settings: settings });
    const good = { iban: 'FI2112345600000785', bic: 'NDEAFIHH' };
    assert.equal((await patch(good)).status, 204);
    assert.deepEqual((await profile(company, bank.id)).network_settings, good);
    for (const bad of [{ colour: 'red' }, { iban: 'FI00' }, { bic: 'x' }]) {
      const reply = await patch(bad);
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters']);
    }
  });

  test('Peppol takes invoices after VISMA only, at the Peppol address', async () => {
    const company = await aCompany(app, { receiving: false });
    const early = await register(company, { profiles: invoices });
    assert.deepEqual([early.status, early.json.code], [422, 'profile_not_supported']);
    assert.equal((await register(company, { network: 'VISMA', profiles: invoices })).status, 201);
    const made = await register(company, { profiles: invoices });
    assert.deepEqual(made.json, {
      id: made.json.id,
      status: 'pending',
      profile: invoices[0],
      profiles: invoices,
      profile_version: null,
      endpoint_id: `0037${company.bid.replace('-', '')}`,
      scheme: '0216',
      network: 'PEPPOL',
    });
    await settled(company, made.json.id, 'active');
    const [visma] = (await company.get('/v1/company/profiles?network=VISMA')).json;
    const refused = await company.send('DELETE', `/v1/company/profiles/${visma.id}`);
    assert.deepEqual([refused.status, refused.json.code], [409, 'profile_deletion_not_allowed']);
    assert.equal((await company.send('DELETE', `/v1/company/profiles/${made.json.id}`)).status, 204);
    assert.equal((await company.send('DELETE', `/v1/company/profiles/${visma.id}`)).status, 204);
  });

  test('Peppol ordering profiles need a version that they have, and no VISMA', async () => {
    const company = await aCompany(app, { receiving: false });
    const none = await register(company, { profiles: ['ORDER'] });
    assert.deepEqual([none.status, none.json.code], [400, 'invalid_parameters']);
    const wrong = await register(company, { profiles: ['INVOICE_RESPONSE'], profile_version: 'EHF30' });
    assert.deepEqual([wrong.status, wrong.json.code], [422, 'profile_not_supported']);
    const unknown = await register(company, { profiles: ['ODER'], profile_version: 'PEPPOLBIS30' });
    assert.deepEqual([unknown.status, unknown.json.code], [422, 'profile_not_supported']);
    const both = { profiles: ['ORDER', 'ORDER_RESPONSE'], profile_version: 'PEPPOLBIS30' };
    const made = await register(company, both);
    assert.equal(made.status, 201);
    assert.equal(made.json.profile_version, 'PEPPOLBIS30');
    assert.equal((await register(company, { ...both, profile_version: 'EHF30' })).status, 201);
    const estonian = await aCompany(app, { country: 'EE', bid: '10137025', receiving: false });
    assert.equal((await register(estonian, both)).json.code, 'profile_not_supported');
  });

  test('g-accounts extend the invoices of Dutch companies only', async () => {
    const dutch = await aCompany(app, { country: 'NL', bid: '17001910' });
    const made = await register(dutch, {
      profiles: invoices,
      profiles_with_extensions: ['INVOICE_AND_CREDIT_NOTE:GACCOUNT10'],
    });
    assert.equal(made.status, 201);
    const extended = [{ profile_name: 'INVOICE_AND_CREDIT_NOTE', extensions: 'GACCOUNT10' }];
    assert.deepEqual(made.json.profiles_with_extensions, extended);
    const path = `/v1/company/profiles/${made.json.id}/extensions`;
    const put = (body: object, company = dutch) => company.send('PUT', path, body);
    const emptied = await put({ profile_name: 'INVOICE_AND_CREDIT_NOTE', extensions: [] });
    assert.deepEqual([emptied.status, emptied.json.profiles_with_extensions], [200, []]);
    const back = await put({ profile_name: 'INVOICE_AND_CREDIT_NOTE', extensions: ['GACCOUNT10'] });
    assert.deepEqual(back.json.profiles_with_extensions, extended);
    assert.equal((await put({ profile_name: 'ORDER', extensions: ['GACCOUNT10'] })).json.code, 'profile_not_supported');
    assert.equal((await put({ profile_name: 'INVOICE_AND_CREDIT_NOTE', extensions: ['X'] })).status, 400);
    const other = await aCompany(app, { receiving: false });
    assert.equal((await put({ profile_name: 'INVOICE_AND_CREDIT_NOTE', extensions: [] }, other)).status, 404);
  });

  test('SCAN_DOCUMENTS and VISMASCANNER are found under either name and take vouchers', async () => {
    const company = await aCompany(app, { receiving: false });
    const made = await register(company, { network: 'SCAN_DOCUMENTS', profiles: ['VOUCHER'] });
    assert.deepEqual([made.status, made.json.network], [201, 'SCAN_DOCUMENTS']);
    const [found] = (await company.get('/v1/company/profiles?network=VISMASCANNER')).json;
    assert.equal(found.id, made.json.id);
    assert.equal((await register(company, { network: 'SCAN', profiles: invoices })).json.code, 'profile_not_supported');
  });

  test('a party that was told to refuse makes the registration an error with its reason', async () => {
    const company = await aCompany(app);
    const told = await asAdmin(app, 'PUT', '/admin/sandbox/answers', {
      provider: 'PEPPOL',
      company_id: company.id,
      outcome: 'REJECT',
      message: 'Registered by another access point.',
    });
    assert.equal(told.status, 204);
    const made = await register(company, { profiles: invoices });
    await settled(company, made.json.id, 'error');
    const { last_event: event } = await profile(company, made.json.id);
    assert.equal(event.message, 'Registered by another access point.');
    // The address is free again, and the usual answer is yes.
    await asAdmin(app, 'PUT', '/admin/sandbox/answers', {
      provider: 'PEPPOL',
      company_id: company.id,
      outcome: 'USUAL',
    });
    const again = await register(company, { profiles: invoices });
    await settled(company, again.json.id, 'active');
  });

  test('a silent party leaves the registration pending until a person enters its answer, once', async () => {
    const company = await aCompany(app);
    await asAdmin(app, 'PUT', '/admin/sandbox/answers', {
      provider: 'SCAN',
      company_id: company.id,
      outcome: 'SILENCE',
    });
    const made = await register(company, { network: 'SCAN', profiles: invoices });
    const waiting = await until(async () => {
      const list = (await asAdmin(app, 'GET', '/admin/outside_requests?provider=SCAN')).json;
      return list.find((r: { company_id: string }) => r.company_id === company.id);
    });
    assert.equal((await profile(company, made.json.id)).status, 'pending');
    const path = `/admin/outside_requests/${waiting.id}/answer`;
    assert.equal((await asAdmin(app, 'POST', path, { outcome: 'ACCEPTED' })).status, 204);
    assert.equal((await profile(company, made.json.id)).status, 'active');
    const twice = await asAdmin(app, 'POST', path, { outcome: 'REJECTED', message: 'no' });
    assert.deepEqual([twice.status, twice.json.code], [409, 'outside_request_answered']);
    assert.equal((await call(`${app.url}/admin/outside_requests`)).status, 401);
    assert.equal((await asAdmin(app, 'POST', '/admin/outside_requests/x/answer', { outcome: 'ACCEPTED' })).status, 404);
  });

  test('what is asked about a removed registration is taken back', async () => {
    const company = await aCompany(app);
    await asAdmin(app, 'PUT', '/admin/sandbox/answers', {
      provider: 'SCAN',
      company_id: company.id,
      outcome: 'SILENCE',
    });
    const made = await register(company, { network: 'SCAN', profiles: invoices });
    const mine = async () =>
      (await asAdmin(app, 'GET', '/admin/outside_requests')).json.filter(
        (r: { company_id: string }) => r.company_id === company.id,
      );
    await until(async () => (await mine()).length === 1);
    assert.equal((await company.send('DELETE', `/v1/company/profiles/${made.json.id}`)).status, 204);
    assert.deepEqual(await mine(), []);
  });
});

describe('a party that is reached over HTTP', () => {
  let app: TestApp;
  const asked: { id: string; provider: string; details: { endpoint_id: string }; answer_url: string }[] = [];
  const replies: [number, string][] = [];
  const party = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push(JSON.parse(body));
      const [status, text] = replies.shift() ?? [202, ''];
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    });
  });

  before(async () => {
    await new Promise<void>((resolve) => party.listen(0, '127.0.0.1', resolve));
    const { port } = party.address() as AddressInfo;
    app = await testApp({
      AUTOINVOICE_TOKEN_ATTEMPTS: '1000',
      AUTOINVOICE_PROVIDERS: `PEPPOL=http://127.0.0.1:${port}/peppol`,
    });
  });
  after(async () => {
    await app?.drop();
    party.close();
  });

  test('gets the request until it understands it, and answers at the address it was given', async () => {
    replies.push([500, ''], [202, '']);
    const company = await aCompany(app);
    const made = await register(company, { profiles: invoices });
    await until(() => asked.length >= 2);
    const [first, second] = asked.splice(0);
    assert.equal(first?.id, second?.id);
    assert.deepEqual([first?.provider, first?.details.endpoint_id], ['PEPPOL', made.json.endpoint_id]);
    assert.equal((await profile(company, made.json.id)).status, 'pending');
    const answerPath = new URL(second?.answer_url ?? '').pathname;
    const answer = (path: string) =>
      call(`${app.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ outcome: 'ACCEPTED' }),
      });
    assert.equal((await answer(`${answerPath}x`)).status, 404);
    assert.equal((await answer(answerPath)).status, 204);
    assert.equal((await profile(company, made.json.id)).status, 'active');
    assert.equal((await answer(answerPath)).status, 409);
  });

  test('may answer at once', async () => {
    replies.push([200, JSON.stringify({ outcome: 'REJECTED', message: 'Not in our country.' })]);
    const company = await aCompany(app);
    const made = await register(company, { profiles: invoices });
    await settled(company, made.json.id, 'error');
    assert.equal((await profile(company, made.json.id)).last_event.message, 'Not in our country.');
  });
});
