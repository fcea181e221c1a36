import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aCompany, aFinnishBid, aVendorKey, call } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';

describe('registration', () => {
  let app: TestApp;
  let vendorKey: string;
  let userKey: string;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    vendorKey = await aVendorKey(app);
    userKey = (await postUser({ email: 'first@example.com' })).json.user_api_key;
  });
  after(async () => app?.drop());

  const postUser = (body: object) =>
    call(`${app.url}/v1/users`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ vendor_api_key: vendorKey, ...body }),
    });
  const postCompany = (changes: Record<string, string> = {}) => {
    const form = new FormData();
    const fields = {
      vendor_api_key: vendorKey,
      user_api_key: userKey,
      name: 'Esimerkki Oy',
      bid: aFinnishBid(),
      no_vat: 'true',
      address1: 'Katu 1',
      post_code: '00100',
      post_office: 'Helsinki',
      city: 'Helsinki',
      country: 'FI',
      email: 'office@example.com',
      ...changes,
    };
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    return call(`${app.url}/v1/companies`, { method: 'POST', body: form });
  };

  test('a user gets an API key, and the same address in other letters gets none', async () => {
    const made = await postUser({ email: 'Second@Example.com', first_name: 'A', last_name: null });
    assert.equal(made.status, 201);
    assert.deepEqual(Object.keys(made.json), ['user_api_key']);
    const again = await postUser({ email: 'second@example.COM' });
    assert.deepEqual([again.status, again.json.code], [422, 'user_email_taken']);
    assert.ok(!again.bytes.toString().includes('user_api_key'));
  });

  test('a user needs a known vendor key and an e-mail address', async () => {
    const unknown = await postUser({ email: 'x@example.com', vendor_api_key: 'wrong' });
    assert.deepEqual([unknown.status, unknown.json.code], [401, 'invalid_credentials']);
    for (const email of [
      '',
      'x',
      'x@',
      'a b@example.com',
      'x@example.com\r\nBcc: y@example.com',
      `${'x'.repeat(250)}@a.fi`,
    ]) {
      const reply = await postUser({ email });
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], email);
    }
    assert.equal((await postUser({})).status, 400);
  });

  test('a company is registered, linked to the software, unverified, with its creator as admin', async () => {
    const made = await postCompany();
    assert.equal(made.status, 201);
    assert.deepEqual(Object.keys(made.json), ['id']);
    const row = await app.ctx.db
      .selectFrom('company as c')
      .innerJoin('company_user as u', 'u.company_id', 'c.company_id')
      .innerJoin('company_vendor as v', 'v.company_id', 'c.company_id')
      .select(['c.state', 'u.role', 'c.bid_kind'])
      .where('c.company_id', '=', made.json.id)
      .executeTakeFirst();
    assert.deepEqual(row, { state: 'UNVERIFIED', role: 'ADMIN', bid_kind: 'ORGNR' });
  });

  test('business ids of every country are checked and kept in their normal form', async () => {
    const ids: [country: string, bid: string, noVat: string, kept: string][] = [
      ['FI', 'FI01120389', 'false', '0112038-9'],
      ['SE', '556036-0793', 'true', '5560360793'],
      ['NO', '974 760 673', 'true', '974760673'],
      ['DK', 'DK13585628', 'false', '13585628'],
      ['EE', '10137319', 'true', '10137319'],
      ['BE', 'BE0403170701', 'false', '0403170701'],
      ['DE', 'DE136695976', 'false', 'DE136695976'],
      ['IT', 'IT00743110157', 'false', '00743110157'],
      ['NL', '12345678', 'true', '12345678'],
    ];
    for (const [country, bid, no_vat, kept] of ids) {
      const reply = await postCompany({ country, bid, no_vat });
      assert.equal(reply.status, 201, `${country} ${bid} ${reply.bytes}`);
      const row = await app.ctx.db
        .selectFrom('company')
        .select('bid')
        .where('company_id', '=', reply.json.id)
        .executeTakeFirst();
      assert.equal(row?.bid, kept, country);
    }
  });

  test('wrong fields are named, all at once, and leave nothing behind', async () => {
    const count = () =>
      app.ctx.db
        .selectFrom('company')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
    const before = await count();
    const bad = await postCompany({ bid: '1234567-9', email: 'nobody', name: '  ab ' });
    assert.deepEqual([bad.status, bad.json.code], [400, 'invalid_parameters']);
    for (const field of ['bid', 'email', 'name']) {
      assert.ok(
        bad.json.details.some((d: string) => d.startsWith(`${field}:`)),
        `${field} in ${bad.bytes}`,
      );
    }
    for (const wrong of [{ country: 'US' }, { country: 'LV' }, { name: 'ab' }, { no_vat: 'perhaps' }, { city: '' }]) {
      assert.equal((await postCompany(wrong as unknown as Record<string, string>)).status, 400, JSON.stringify(wrong));
    }
    for (const wrong of [{ user_api_key: 'wrong' }, { vendor_api_key: 'wrong' }]) {
      const reply = await postCompany(wrong as unknown as Record<string, string>);
      assert.deepEqual([reply.status, reply.json.code], [401, 'invalid_credentials']);
    }
    assert.deepEqual(await count(), before);
  });

  test('of many registrations of one business id at once exactly one is made', async () => {
    const bid = aFinnishBid();
    const spellings = [bid, bid.replace('-', ''), `FI${bid.replace('-', '')}`, ` ${bid} `, bid, bid];
    const replies = await Promise.all(spellings.map((text) => postCompany({ bid: text, no_vat: 'false' })));
    assert.deepEqual(replies.map((r) => r.status).sort(), [201, 422, 422, 422, 422, 422]);
    const refused = replies.find((r) => r.status === 422);
    assert.equal(refused?.json.code, 'company_bid_taken');
    assert.match(refused?.bytes.toString() ?? '', /BID ALREADY TAKEN/);
  });

  test('GET /v1/companies lists the companies of the user only, found by any spelling of the id', async () => {
    const mine = await aCompany(app, { verified: false });
    const other = await aCompany(app, { verified: false });
    const list = await mine.get('/v1/companies', 'company');
    assert.deepEqual(list.json, [{ id: mine.id, name: mine.name, bid: mine.bid }]);
    const found = async (query: string) => (await mine.get(`/v1/companies?${query}`, 'company')).json.length;
    assert.equal(await found(`bid=FI${mine.bid.replace('-', '')}`), 1);
    assert.equal(await found(`bid=${mine.bid}&country=fi`), 1);
    assert.equal(await found(`bid=${mine.bid}&country=SE`), 0);
    assert.equal(await found(`bid=${other.bid}`), 0);
    assert.equal(await found('bid=nonsense'), 0);
    assert.equal((await mine.get('/v1/companies', 'lookup')).status, 401);
  });
});
