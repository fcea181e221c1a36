import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { decideAuthorization } from '../../src/accounts/authorization/decide.js';
import { setDisabled } from '../../src/accounts/companies/company.js';
import { registerProfile } from '../../src/accounts/profiles/register-profile.js';
import { findReceivers } from '../../src/lookup/internal-receivers.js';
import type { Refusal } from '../../src/platform/errors.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { until } from '../support/until.js';

const visma = { network: 'VISMA', profiles: ['INVOICE_AND_CREDIT_NOTE'] };
const ovt = (company: TestCompany) => `0037${company.bid.replace('-', '')}`;

describe('registrations in the internal network', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
  });
  after(async () => app?.drop());

  const fresh = () => aCompany(app, { receiving: false });
  const register = (company: TestCompany, body: object = {}) =>
    company.send('POST', '/v1/company/profiles', { ...visma, ...body });
  const read = async (company: TestCompany, id: string) => (await company.get(`/v1/company/profiles/${id}`)).json;
  const active = (company: TestCompany, id: string) => until(async () => (await read(company, id)).status === 'active');

  test('answers as the public page shows, then becomes active, with its events', async () => {
    const company = await fresh();
    const made = await register(company);
    assert.equal(made.status, 201);
    const expected = {
      id: made.json.id,
      status: 'pending',
      profile: 'INVOICE_AND_CREDIT_NOTE',
      profiles: ['INVOICE_AND_CREDIT_NOTE'],
      profile_version: null,
      endpoint_id: ovt(company),
      scheme: 'V154',
      network: 'VISMA',
    };
    assert.deepEqual(made.json, expected);
    assert.deepEqual(Object.keys(made.json), Object.keys(expected));
    await active(company, made.json.id);
    assert.deepEqual(await read(company, made.json.id), { ...expected, status: 'active' });
    assert.equal((await company.send('DELETE', `/v1/company/profiles/${made.json.id}`)).status, 204);
    const log = await app.ctx.db
      .selectFrom('event_log')
      .select(['name', 'data', 'subject_id'])
      .where('company_id', '=', company.id)
      .where('name', 'like', 'NETWORKS.VISMA.%')
      .orderBy('seq')
      .execute();
    assert.deepEqual(
      log.map((e) => e.name),
      ['NETWORKS.VISMA.CREATED', 'NETWORKS.VISMA.ENABLED', 'NETWORKS.VISMA.DISABLED'],
    );
    const payload = { network: 'VISMA', profiles: ['INVOICE_AND_CREDIT_NOTE'], id: made.json.id };
    for (const event of log) {
      assert.deepEqual([event.data, event.subject_id], [{ payload }, made.json.id]);
    }
  });

  test('the default address follows country and business id', async () => {
    const norwegian = await aCompany(app, { receiving: false, country: 'NO', bid: '974760673' });
    const { json } = await register(norwegian);
    assert.deepEqual([json.scheme, json.endpoint_id], ['0192', '974760673']);
  });

  test("an address of one's own may be given, in any spelling; one of another business may not", async () => {
    const company = await fresh();
    const other = await fresh();
    for (const body of [
      { endpoint_id: ovt(company) },
      { endpoint_id: `${ovt(company)}UNIT1`, scheme: '0216' },
      { endpoint_id: `0216:${ovt(company)}UNIT2` },
    ]) {
      const reply = await register(company, body);
      assert.equal(reply.status, 201, `${JSON.stringify(body)} ${reply.bytes}`);
    }
    for (const body of [
      { endpoint_id: ovt(other), scheme: 'V154' },
      { endpoint_id: ovt(other) },
      { endpoint_id: '974760673', scheme: '0192' },
      { endpoint_id: '6429810000003', scheme: '0088' },
      { endpoint_id: ovt(company), scheme: '0192' },
    ]) {
      const reply = await register(company, body);
      assert.deepEqual([reply.status, reply.json.code], [422, 'profile_eia_bid_conflict'], JSON.stringify(body));
    }
    const scheme = await register(company, { scheme: '0088' });
    assert.deepEqual([scheme.status, scheme.json.code], [422, 'profile_identifier_missing']);
  });

  test('networks and profiles that there are not, or not yet, are refused, and so is wrong input', async () => {
    const company = await fresh();
    const { network: _network, ...withoutNetwork } = visma;
    for (const body of [
      { ...visma, network: 'PEPPOL' },
      { ...visma, network: 'SCAN' },
      { ...visma, network: 'NONSENSE' },
      withoutNetwork,
      { ...visma, profiles: ['ORDER'] },
      { ...visma, profiles_with_extensions: ['INVOICE_AND_CREDIT_NOTE:X'] },
    ]) {
      const reply = await company.send('POST', '/v1/company/profiles', body);
      assert.deepEqual([reply.status, reply.json.code], [422, 'profile_not_supported'], JSON.stringify(body));
    }
    for (const body of [
      { network: 'VISMA' },
      { ...visma, profiles: [] },
      { ...visma, profiles: 'X' },
      { ...visma, profiles_with_extensions: ['X'] },
    ]) {
      const reply = await company.send('POST', '/v1/company/profiles', body);
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], JSON.stringify(body));
    }
    assert.equal((await company.send('POST', '/v1/company/profiles', visma, 'company:read')).status, 401);
    assert.equal((await company.get('/v1/company/profiles', 'lookup')).status, 401);
  });

  test('of many registrations of one profile at once exactly one is made', async () => {
    const company = await fresh();
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => register(company)));
    assert.deepEqual(replies.map((r) => r.status).sort(), [201, 422, 422, 422, 422]);
    assert.ok(replies.filter((r) => r.status === 422).every((r) => r.json.code === 'profile_name_conflict'));
  });

  test('of two companies that claim one address at the same moment one gets it, until it is given back', async () => {
    const [a, b] = [await fresh(), await fresh()];
    // Two companies with one number: what a merger or a wrong register entry leads to.
    const network = {
      ...visma,
      endpointId: undefined,
      scheme: undefined,
      profileVersion: undefined,
      networkSettings: undefined,
      extensions: {},
    };
    const numbers = await app.ctx.db
      .updateTable('company')
      .set({ vat_number: '0112038-9' })
      .where('company_id', 'in', [a.id, b.id])
      .executeTakeFirst();
    assert.equal(numbers.numUpdatedRows, 2n);
    const claim = (company: TestCompany) =>
      registerProfile(app.ctx, company.id, { ...network, endpointId: '003701120389' });
    const results = await Promise.allSettled([claim(a), claim(b), claim(a), claim(b)]);
    const won = results.flatMap((r) => (r.status === 'fulfilled' ? [r.value] : []));
    assert.equal(won.length, 1);
    const codes = results.flatMap((r) => (r.status === 'rejected' ? [(r.reason as Refusal).code] : []));
    assert.deepEqual(codes.sort(), ['profile_eia_conflict', 'profile_eia_conflict', 'profile_name_conflict']);
    const [winner, loser] = won[0]?.companyId === a.id ? [a, b] : [b, a];
    assert.equal((await winner.send('DELETE', `/v1/company/profiles/${won[0]?.profileId}`)).status, 204);
    assert.equal((await claim(loser)).companyId, loser.id);
  });

  test('lists are filtered by network and status in every array form', async () => {
    const company = await fresh();
    const { json } = await register(company);
    await active(company, json.id);
    const count = async (query: string) => (await company.get(`/v1/company/profiles?${query}`)).json.length;
    assert.equal(await count('network=VISMA,PEPPOL&status=active'), 1);
    assert.equal(await count('network[]=VISMA&network[]=BANK'), 2);
    assert.equal(await count('network=VISMA&status=pending&status=error'), 0);
    assert.equal(await count('network=PEPPOL'), 0);
    assert.equal((await company.get('/v1/company/profiles?network=NONSENSE')).status, 400);
  });

  test("404 for another company's registration, for nobody's and for a removed one", async () => {
    const [mine, other] = [await fresh(), await fresh()];
    const { json } = await register(other);
    const removed = (await register(mine)).json.id;
    await mine.send('DELETE', `/v1/company/profiles/${removed}`);
    for (const id of [json.id, removed, 'x', '01900000-0000-7000-8000-000000000000']) {
      const path = `/v1/company/profiles/${id}`;
      for (const reply of [
        await mine.get(path),
        await mine.send('PATCH', path, { network_settings: {} }),
        await mine.send('DELETE', path),
      ]) {
        assert.deepEqual([reply.status, reply.json.code], [404, 'not_found'], id);
      }
    }
    assert.equal((await other.get(`/v1/company/profiles/${json.id}`)).status, 200);
  });

  test('network settings are replaced', async () => {
    const company = await fresh();
    const { json } = await register(company, { network_settings: { a: 1 } });
    assert.deepEqual(json.network_settings, { a: 1 });
    const path = `/v1/company/profiles/${json.id}`;
    assert.equal((await company.send('PATCH', path, { network_settings: { b: [2] } })).status, 204);
    assert.deepEqual((await company.get(path)).json.network_settings, { b: [2] });
    assert.equal((await company.send('PATCH', path, { network_settings: 'x' })).status, 400);
  });

  test('the last VISMA registration stays while another network builds on it', async () => {
    const company = await fresh();
    const { json } = await register(company);
    await app.ctx.db
      .insertInto('company_profile')
      .values({
        company_id: company.id,
        profile_id: '01900000-0000-7000-8000-0000000000aa',
        network: 'PEPPOL',
        profiles: ['INVOICE_AND_CREDIT_NOTE'],
        scheme: '0216',
        endpoint_id: ovt(company),
        status: 'active',
        created_at: new Date(),
      })
      .execute();
    const reply = await company.send('DELETE', `/v1/company/profiles/${json.id}`);
    assert.deepEqual([reply.status, reply.json.code], [409, 'profile_deletion_not_allowed']);
    const second = await register(company, { endpoint_id: `${ovt(company)}B` });
    assert.equal((await company.send('DELETE', `/v1/company/profiles/${json.id}`)).status, 204, 'another one remains');
    assert.equal((await company.send('DELETE', `/v1/company/profiles/${second.json.id}`)).status, 409);
  });

  test('receivers are found by every spelling of address and business id, and only those who may receive', async () => {
    const company = await fresh();
    const { json } = await register(company);
    const digits = company.bid.replace('-', '');
    const queries = [
      { address: ovt(company) },
      { address: `0216:${ovt(company)}` },
      { address: `iso6523-actorid-upis::0216:${ovt(company)}` },
      { address: `0037:${digits}` },
      { bid: company.bid },
      { bid: digits, country: 'FI' },
      { bid: `FI${digits}` },
    ];
    const found = async (query: (typeof queries)[number]) =>
      (await findReceivers(app.ctx.db, query as Parameters<typeof findReceivers>[1])).map((r) => r.companyId);
    await active(company, json.id);
    for (const query of queries) assert.deepEqual(await found(query), [company.id], JSON.stringify(query));
    const [receiver] = await findReceivers(app.ctx.db, { bid: company.bid });
    assert.deepEqual(receiver, {
      companyId: company.id,
      profileId: json.id,
      name: company.name,
      bid: company.bid,
      country: 'FI',
      scheme: 'V154',
      endpointId: ovt(company),
      profiles: ['INVOICE_AND_CREDIT_NOTE'],
      isDepartment: false,
    });
    assert.deepEqual(await found({ address: `0192:${ovt(company)}` }), []);
    assert.deepEqual(await found({ bid: company.bid, country: 'SE' }), []);
    assert.deepEqual(await found({ bid: 'nonsense' }), []);

    await decideAuthorization(app.ctx, company.id, { decision: 'UNVERIFIED' });
    assert.deepEqual(await found({ bid: company.bid }), []);
    await decideAuthorization(app.ctx, company.id, { decision: 'VERIFIED' });
    await setDisabled(app.ctx, company.id);
    assert.deepEqual(await found({ address: ovt(company) }), []);
    await setDisabled(app.ctx, company.id, false);
    await company.send('DELETE', `/v1/company/profiles/${json.id}`);
    assert.deepEqual(await found({ address: ovt(company) }), []);
  });

  test('an unverified company may register but is delivered nothing', async () => {
    const company = await aCompany(app, { verified: false });
    const made = await company.send('POST', '/v1/company/profiles', visma, 'company');
    assert.equal(made.status, 201);
    await until(
      async () => (await company.get(`/v1/company/profiles/${made.json.id}`, 'company')).json.status === 'active',
    );
    assert.deepEqual(await findReceivers(app.ctx.db, { bid: company.bid }), []);
  });
});
