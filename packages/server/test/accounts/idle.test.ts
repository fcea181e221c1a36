import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setDisabled } from '../../src/accounts/companies/company.js';
import { tidyIdleAccounts } from '../../src/accounts/idle/chores.js';
import { aCompany, call, companyClient, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { mailsTo } from '../support/mails.js';
import { until } from '../support/until.js';

const day = 86_400_000;

describe('idle accounts', () => {
  let app: TestApp;
  let company: TestCompany;
  let now = Date.parse('2026-01-05T10:00:00Z');
  before(async () => {
    app = await testApp(
      { AUTOINVOICE_TOKEN_ATTEMPTS: '1000', AUTOINVOICE_IDLE_LOCK_DAYS: '30' },
      { clock: { now: () => new Date(now) } },
    );
    company = await aCompany(app, { name: 'Hiljainen Oy', verified: false });
  });
  after(() => app?.drop());

  const tidy = () => tidyIdleAccounts(app.ctx, 100);
  const user = (address: string) =>
    app.ctx.db.selectFrom('app_user').select('user_id').where('email', '=', address).executeTakeFirst();
  /** A user of the company, by the API; gives the id and the API key. */
  const addUser = async (email: string, fields: object = {}) => {
    const reply = await companyClient(app, company).send('POST', '/v1/company/users', {
      email,
      first_name: 'Matti',
      ...fields,
    });
    assert.equal(reply.status, 201, reply.bytes.toString());
    return { id: reply.json.id as string, apiKey: reply.json.api_key as string };
  };
  const remove = (id: string) => companyClient(app, company).send('DELETE', `/v1/company/users/${id}`);
  const admin = () => `user-${company.bid}@example.com`;

  test('users go who were not seen for a year and had no company for six months; the others stay', async () => {
    const gone = await addUser('gone@example.com');
    const latest = await addUser('latest@example.com');
    const busy = await addUser('busy@example.com');
    await addUser('member@example.com');
    const other = await aCompany(app, { verified: false });
    await remove(gone.id);
    now += 300 * day;
    await remove(latest.id);
    // Whoever uses a key somewhere is not idle, although without a company later on.
    const joined = await companyClient(app, other).send('POST', '/v1/company/users', {
      email: 'busy@example.com',
      first_name: 'Matti',
    });
    assert.equal(joined.status, 200);
    await companyClient(app, { ...other, apiKey: busy.apiKey }).get('/status/authenticated');
    await companyClient(app, other).send('DELETE', `/v1/company/users/${busy.id}`);
    await remove(busy.id);
    now += 64 * day;
    await tidy();
    assert.ok(await user('gone@example.com'), 'seen within a year');
    now += 130 * day;
    await tidy();
    assert.equal(await user('gone@example.com'), undefined);
    const left = ['latest@example.com', 'busy@example.com', 'member@example.com', admin()];
    for (const address of left) {
      const stays = address !== 'latest@example.com';
      assert.equal((await user(address)) !== undefined, stays, address);
    }
    now += 300 * day;
    await tidy();
    assert.equal(await user('busy@example.com'), undefined);
    assert.ok(await user('member@example.com'));
  });

  test('admins who want mail are told once that their company is idle; use and keep_active end it', async () => {
    company = await aCompany(app, { name: 'Hiljainen ja Poika Oy', verified: false });
    await addUser('chief@example.com', { user_role: 'ADMIN' });
    await addUser('mute@example.com', { user_role: 'ADMIN', emails_disabled: true });
    await addUser('clerk@example.com');
    now += 364 * day;
    await tidy();
    assert.deepEqual(await mailsTo(app, 'chief@example.com'), []);
    now += 2 * day;
    await tidy();
    await tidy();
    await until(async () => (await mailsTo(app, 'chief@example.com')).length === 1);
    await until(async () => (await mailsTo(app, admin())).length === 1);
    const [mail = ''] = await mailsTo(app, 'chief@example.com');
    assert.match(mail, /Hiljainen ja Poika Oy/);
    assert.match(mail, /365 päivään.*30 päivän kuluttua/s);
    assert.deepEqual([await mailsTo(app, 'mute@example.com'), await mailsTo(app, 'clerk@example.com')], [[], []]);
    now += 20 * day;
    assert.equal((await companyClient(app, company).send('POST', '/v1/company/keep_active')).status, 201);
    now += 20 * day;
    await tidy();
    assert.equal((await companyClient(app, company).get('/v1/company/users')).status, 200);
    assert.equal((await mailsTo(app, 'chief@example.com')).length, 1);
  });

  test('a company that stays idle is locked after the days of the setting', async () => {
    now += 366 * day;
    await tidy();
    await until(async () => (await mailsTo(app, 'chief@example.com')).length === 2);
    now += 29 * day;
    await tidy();
    const token = () =>
      call(`${app.url}/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: company.id,
          client_secret: company.apiKey,
          vendor_api_key: company.vendorKey,
        }),
      });
    now += 2 * day;
    await tidy();
    const refused = await token();
    assert.deepEqual([refused.status, refused.json.details], [401, ['ERROR: COMPANY ACCOUNT IS LOCKED']]);
    await setDisabled(app.ctx, company.id, false);
    await tidy();
    assert.equal((await token()).status, 200, 'who is let in again is not locked at once');
  });

  test('browser sessions count as use', async () => {
    const signedIn = await aCompany(app, { verified: false });
    const { db } = app.ctx;
    const [member] = await db
      .selectFrom('company_user')
      .select('user_id')
      .where('company_id', '=', signedIn.id)
      .execute();
    now += 370 * day;
    await db
      .insertInto('web_session')
      .values({
        session_hash: Buffer.alloc(32, 7),
        user_id: member?.user_id ?? '',
        company_id: signedIn.id,
        csrf_token: 'x',
        complete: true,
        created_at: new Date(now),
        last_seen_at: new Date(now),
        expires_at: new Date(now + day),
      })
      .execute();
    await tidy();
    const row = await db
      .selectFrom('company')
      .select(['kept_active_at', 'idle_told_at'])
      .where('company_id', '=', signedIn.id)
      .executeTakeFirstOrThrow();
    assert.deepEqual([row.kept_active_at.getTime(), row.idle_told_at], [now, null]);
  });
});
