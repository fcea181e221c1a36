import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aCompany, call, companyClient, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { mailsTo } from '../support/mails.js';
import { until } from '../support/until.js';

describe('users of a company', () => {
  let app: TestApp;
  let company: TestCompany;
  let other: TestCompany;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    company = await aCompany(app, { receiving: false });
    other = await aCompany(app, { receiving: false });
  });
  after(async () => app?.drop());

  let made = 0;
  const add = (of: TestCompany, fields: object = {}) =>
    of.send('POST', '/v1/company/users', {
      email: `colleague${made++}@example.com`,
      first_name: 'Colleague',
      ...fields,
    });
  const users = async (of: TestCompany) => (await of.get('/v1/company/users')).json as { id: string; role: string }[];
  const creator = async (of: TestCompany) => (await users(of))[0]?.id ?? '';

  test('somebody new gets a key that works, and is shown with flags as numbers', async () => {
    const reply = await add(company, { user_role: 'ADMIN', notifications_disabled: true, phone: null });
    assert.equal(reply.status, 201);
    const { api_key, ...shown } = reply.json;
    assert.deepEqual(Object.keys(shown), ['id', 'email', 'notifications_disabled', 'emails_disabled', 'role']);
    assert.deepEqual([shown.notifications_disabled, shown.emails_disabled, shown.role], [1, 0, 'ADMIN']);
    const read = await company.get(`/v1/company/users/${shown.id}`);
    assert.deepEqual(read.json, shown);
    const asColleague = companyClient(app, { ...company, apiKey: api_key });
    assert.equal((await asColleague.get('/oauth2/current')).json.user.email, shown.email);
  });

  test('somebody known is joined without a key, and twice is once', async () => {
    const email = `user-${other.bid}@EXAMPLE.com`;
    const first = await add(company, { email });
    assert.equal(first.status, 200);
    assert.ok(!('api_key' in first.json));
    assert.equal(first.json.id, await creator(other));
    const again = await add(company, { email, user_role: 'ADMIN' });
    assert.deepEqual([again.status, again.json], [200, first.json]);
    await company.send('DELETE', `/v1/company/users/${first.json.id}`);
  });

  test('somebody known is told by mail that a company was added, once, in the language of company or user', async () => {
    const member = { email: 'known@example.com' };
    assert.equal((await add(other, member)).status, 201);
    const first = await add(company, member);
    assert.equal(first.status, 200);
    await add(company, member);
    const [mail] = await until(async () => {
      const mails = await mailsTo(app, member.email);
      return mails.length > 0 ? mails : undefined;
    });
    assert.ok(mail?.startsWith(`Sinut on lisätty yritykseen ${company.name}`), mail);
    assert.match(mail ?? '', new RegExp(`${company.bid}[^]+/ui/companies`));
    // Who wants English, and who wants no mail.
    const { id } = first.json;
    await app.ctx.db
      .insertInto('user_credential')
      .values({ user_id: id, password_hash: 'x', created_at: new Date(), password_set_at: new Date(), language: 'en' })
      .execute();
    const third = await aCompany(app, { receiving: false, verified: false });
    const fourth = await aCompany(app, { receiving: false, verified: false });
    await add(fourth, { ...member, emails_disabled: true });
    await add(third, member);
    const mails = await until(async () => {
      const all = await mailsTo(app, member.email);
      return all.length > 1 ? all : undefined;
    });
    assert.deepEqual(
      mails.map((text) => text.split('\n')[0]),
      [`Sinut on lisätty yritykseen ${company.name}`, `You were added to ${third.name}`],
    );
    await until(async () => (await app.ctx.jobs.counts()).every(({ waiting, active }) => waiting + active === 0));
    assert.equal((await mailsTo(app, member.email)).length, 2);
    for (const of of [company, other]) await of.send('DELETE', `/v1/company/users/${id}`);
  });

  test('two calls at once for one new address make one user', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => add(company, { email: 'racer@example.com' })));
    assert.deepEqual(replies.map((r) => r.status).sort(), [200, 200, 201]);
    assert.equal(new Set(replies.map((r) => r.json.id)).size, 1);
  });

  test('wrong input is refused', async () => {
    for (const wrong of [
      { email: 'x' },
      { first_name: '' },
      { user_role: 'KING' },
      { notifications_disabled: 'yes' },
    ]) {
      const reply = await add(company, wrong);
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], JSON.stringify(wrong));
    }
  });

  test('changes show, and fields left out stay', async () => {
    const { api_key: _key, ...json } = (await add(company, { last_name: 'Old' })).json;
    const path = `/v1/company/users/${json.id}`;
    const reply = await company.send('PATCH', path, { first_name: 'New', emails_disabled: true });
    assert.deepEqual([reply.status, reply.bytes.length], [204, 0]);
    assert.deepEqual((await company.get(path)).json, { ...json, emails_disabled: 1 });
    const row = await app.ctx.db
      .selectFrom('app_user')
      .select(['first_name', 'last_name'])
      .where('user_id', '=', json.id)
      .executeTakeFirst();
    assert.deepEqual(row, { first_name: 'New', last_name: 'Old' });
    assert.equal((await company.send('PATCH', path, {})).status, 204);
  });

  test('a removed user loses the company at once', async () => {
    const { json } = await add(company);
    const asColleague = companyClient(app, { ...company, apiKey: json.api_key });
    assert.equal((await asColleague.get('/v1/company/users')).status, 200);
    assert.equal((await company.send('DELETE', `/v1/company/users/${json.id}`)).status, 204);
    assert.equal((await asColleague.get('/v1/company/users')).status, 401);
    assert.equal((await company.get(`/v1/company/users/${json.id}`)).status, 404);
  });

  test('the last admin cannot leave or step down, not even two at the same moment', async () => {
    const lonely = await aCompany(app, { receiving: false });
    const first = await creator(lonely);
    const demote = (id: string) => lonely.send('POST', `/v1/company/users/${id}/roles`, { user_role: 'USER' });
    for (const reply of [await demote(first), await lonely.send('DELETE', `/v1/company/users/${first}`)]) {
      assert.deepEqual([reply.status, reply.json.code], [409, 'company_last_admin']);
    }
    const second = (await add(lonely, { user_role: 'USER' })).json.id;
    const promoted = await lonely.send('POST', `/v1/company/users/${second}/roles`, { user_role: 'ADMIN' });
    assert.equal(promoted.status, 204);
    const replies = await Promise.all([demote(first), demote(second)]);
    assert.deepEqual(replies.map((r) => r.status).sort(), [204, 409]);
    assert.equal((await users(lonely)).filter((u) => u.role === 'ADMIN').length, 1);
  });

  test("404 for another company's user, for nobody and for ids that are none", async () => {
    const strangers = [await creator(other), '01900000-0000-7000-8000-000000000000', '17', "x'--"];
    for (const id of strangers.map(encodeURIComponent)) {
      const path = `/v1/company/users/${id}`;
      for (const reply of [
        await company.get(path),
        await company.send('PATCH', path, { first_name: 'X' }),
        await company.send('DELETE', path),
        await company.send('POST', `${path}/roles`, { user_role: 'USER' }),
      ]) {
        assert.deepEqual([reply.status, reply.json.code], [404, 'not_found'], id);
      }
    }
    assert.equal((await users(other)).length, 1);
  });

  test('reading needs company:read, changing company:write', async () => {
    const id = await creator(company);
    const refused = [
      await company.get('/v1/company/users', 'lookup'),
      await company.get(`/v1/company/users/${id}`, 'lookup'),
      await company.send('POST', '/v1/company/users', { email: 'a@b.fi', first_name: 'A' }, 'company:read'),
      await company.send('PATCH', `/v1/company/users/${id}`, {}, 'company:read'),
      await company.send('DELETE', `/v1/company/users/${id}`, undefined, 'company:read'),
      await company.send('POST', `/v1/company/users/${id}/roles`, { user_role: 'USER' }, 'company:read'),
      await company.send('POST', '/v1/company/keep_active', undefined, 'company:read'),
      await company.get('/v1/company/vendors', 'company:read'),
      await call(`${app.url}/v1/company/users`),
    ];
    for (const reply of refused) assert.deepEqual([reply.status, reply.json.code], [401, 'auth_unauthorized']);
  });

  test('the software link can be read, ended and made again', async () => {
    const state = async () => (await company.get('/v1/company/vendors')).json;
    assert.deepEqual(await state(), { state: 'LINKED' });
    for (let i = 0; i < 2; i++) assert.equal((await company.send('DELETE', '/v1/company/vendors')).status, 204);
    assert.deepEqual(await state(), { state: 'NOT_LINKED' });
    for (let i = 0; i < 2; i++) {
      const reply = await company.send('POST', '/v1/company/vendors');
      assert.deepEqual([reply.status, reply.json], [201, { state: 'LINKED' }]);
    }
    assert.deepEqual(await state(), { state: 'LINKED' });
  });

  test('keep_active notes the time', async () => {
    const at = async () => {
      const row = await app.ctx.db
        .selectFrom('company')
        .select('kept_active_at')
        .where('company_id', '=', company.id)
        .executeTakeFirstOrThrow();
      return row.kept_active_at.getTime();
    };
    const before = await at();
    assert.equal((await company.send('POST', '/v1/company/keep_active')).status, 201);
    assert.ok((await at()) > before);
  });
});
