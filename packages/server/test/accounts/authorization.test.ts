import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { simpleParser } from 'mailparser';
import { setPartner } from '../../src/accounts/companies/company.js';
import { aCompany, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { until } from '../support/until.js';

const body = { auth_email: 'signer@example.com', locale: 'FI' };
const status = async (of: TestCompany) => (await of.get('/v1/company/authorization', 'company')).json;
const events = async (app: TestApp, companyId: string) =>
  (
    await app.ctx.db
      .selectFrom('event_log')
      .select(['name', 'data'])
      .where('company_id', '=', companyId)
      .where('name', 'like', 'COMPANIES.%')
      .orderBy('seq')
      .execute()
  ).map((row) => [row.name, (row.data as { payload: object }).payload]);

describe('authorization in sandbox mode', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000', AUTOINVOICE_KYC_DELAY_MS: '0' });
  });
  after(async () => app?.drop());

  test('a company is verified by itself, with one event', async () => {
    const company = await aCompany(app, { verified: false });
    assert.deepEqual(await status(company), { auth_state: 'NONE', auth_email: '', company_state: 'UNVERIFIED' });
    const asked = await company.send('POST', '/v1/company/authorization', body, 'company');
    assert.deepEqual([asked.status, asked.json], [200, { status: 'SENT', count: 1 }]);
    await until(async () => (await status(company)).company_state === 'VERIFIED');
    assert.deepEqual(await status(company), {
      auth_state: 'SIGNED',
      auth_email: 'signer@example.com',
      company_state: 'VERIFIED',
    });
    assert.deepEqual(await events(app, company.id), [['COMPANIES.AUTHORIZATION.VERIFIED', { state: 'VERIFIED' }]]);
    const other = await company.get(`/v1/companies/${company.id}/status`);
    assert.deepEqual(other.json, await status(company));
  });

  test("several companies at once: all of them the admin's, or none", async () => {
    const mine = await aCompany(app, { verified: false });
    const foreign = await aCompany(app, { verified: false });
    const ask = (ids: string[]) =>
      mine.send('POST', '/v1/companies/authorizations', { ...body, company_ids: ids }, 'company');
    const refused = await ask([mine.id, foreign.id]);
    assert.deepEqual([refused.status, refused.json.code], [404, 'not_found']);
    assert.equal((await status(mine)).auth_state, 'NONE');
    assert.equal((await ask(['nonsense'])).status, 404);
    assert.equal((await ask([])).status, 400);
    await foreign.send(
      'POST',
      '/v1/company/users',
      { email: `user-${mine.bid}@example.com`, first_name: 'M' },
      'company',
    );
    const asUser = await ask([mine.id, foreign.id]);
    assert.deepEqual([asUser.status, asUser.json.code], [403, 'forbidden']);
    const asked = await ask([mine.id, mine.id.toUpperCase()]);
    assert.deepEqual([asked.status, asked.json], [202, { status: 'SENT', count: 1 }]);
  });

  test('404 for the status of another company', async () => {
    const mine = await aCompany(app, { verified: false });
    const foreign = await aCompany(app, { verified: false });
    for (const id of [foreign.id, 'x', '01900000-0000-7000-8000-000000000000']) {
      assert.equal((await mine.get(`/v1/companies/${id}/status`, 'company')).status, 404);
    }
    assert.equal((await mine.get(`/v1/companies/${mine.id}/status`, 'lookup')).status, 401);
    assert.equal((await mine.send('POST', '/v1/company/authorization', body, 'company:read')).status, 401);
  });

  test('a partner that vouches by options verifies at once; anybody else does not', async () => {
    const options = JSON.stringify({ checked: '2026-01-01' });
    const partner = await aCompany(app, { verified: false });
    await setPartner(app.ctx, partner.id);
    const reply = await partner.send('POST', '/v1/company/authorization', { ...body, options }, 'company');
    assert.deepEqual(reply.json, { status: 'SIGNED', count: 1 });
    assert.equal((await status(partner)).company_state, 'VERIFIED');
    const many = await partner.send(
      'POST',
      '/v1/companies/authorizations',
      { ...body, options, company_ids: [partner.id] },
      'company',
    );
    assert.equal(many.status, 200);
    const plain = await aCompany(app, { verified: false });
    const asked = await plain.send('POST', '/v1/company/authorization', { ...body, options }, 'company');
    assert.equal(asked.json.status, 'SENT');
  });

  test('wrong input is refused', async () => {
    const company = await aCompany(app, { verified: false });
    for (const wrong of [{ auth_email: 'x' }, { locale: 'DK' }, { options: '{' }, { options: '[]' }]) {
      const reply = await company.send('POST', '/v1/company/authorization', { ...body, ...wrong }, 'company');
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], JSON.stringify(wrong));
    }
    assert.equal((await status(company)).auth_state, 'NONE');
  });
});

describe('authorization in production mode', () => {
  const adminToken = 'the-token-of-the-operator';
  let app: TestApp;
  let company: TestCompany;
  before(async () => {
    app = await testApp({
      AUTOINVOICE_MODE: 'production',
      AUTOINVOICE_ADMIN_TOKEN: adminToken,
      AUTOINVOICE_TOKEN_ATTEMPTS: '1000',
      AUTOINVOICE_PUBLIC_URL: 'https://invoices.example.com/',
    });
    company = await aCompany(app, { verified: false, name: 'Ääkköset & <Pojat> Oy' });
  });
  after(async () => app?.drop());

  async function mails() {
    const folder = join(app.ctx.config.dataDir, 'mail');
    const names = await readdir(folder).catch(() => []);
    const read = names
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .map(async (name) => simpleParser(await readFile(join(folder, name))));
    return Promise.all(read);
  }
  async function request(): Promise<string> {
    const before = (await mails()).length;
    assert.equal((await company.send('POST', '/v1/company/authorization', body, 'company')).status, 200);
    await until(async () => (await mails()).length > before);
    await until(async () => (await status(company)).auth_state === 'SENT');
    const mail = (await mails()).at(-1);
    assert.match(mail?.subject ?? '', /Ääkköset & <Pojat> Oy/);
    const link = /https:\/\/invoices\.example\.com(\/sign\?token=\S+)/.exec(mail?.text ?? '')?.[1];
    assert.ok(link, mail?.text);
    return `${app.url}${link}`;
  }
  const sign = (link: string, fields: Record<string, string>) =>
    call(link, { method: 'POST', body: new URLSearchParams(fields) });
  const decide = (id: string, decision: string, token: string | undefined = adminToken) =>
    call(`${app.url}/admin/companies/${id}/authorization`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ decision, note: 'papers seen' }),
    });

  test('the mailed link signs once, and the operator decides', async () => {
    const replaced = await request();
    const link = await request();
    assert.equal((await call(replaced)).status, 410, 'a newer request ends the older link');
    const page = await call(link);
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    const html = page.bytes.toString();
    assert.match(html, /lang="fi"/);
    assert.ok(html.includes('Ääkköset &amp; &lt;Pojat&gt; Oy') && !html.includes('<Pojat>'));
    assert.equal((await status(company)).auth_state, 'SENT', 'opening the page signs nothing');

    const lacking: Record<string, string>[] = [{}, { name: 'Matti Meikäläinen' }, { name: 'M', right: 'true' }];
    for (const fields of lacking) assert.equal((await sign(link, fields)).status, 400);
    const replies = await Promise.all([1, 2].map(() => sign(link, { name: 'Matti Meikäläinen', right: 'true' })));
    assert.deepEqual(replies.map((r) => r.status).sort(), [200, 410]);
    assert.equal((await call(link)).status, 410);
    assert.deepEqual(
      [(await status(company)).auth_state, (await status(company)).company_state],
      ['SIGNED', 'UNVERIFIED'],
    );

    assert.equal((await decide(company.id, 'VERIFIED')).status, 204);
    assert.equal((await status(company)).company_state, 'VERIFIED');
    assert.equal((await decide(company.id, 'VERIFIED')).status, 204);
    assert.equal((await decide(company.id, 'UNVERIFIED')).status, 204);
    assert.deepEqual(await events(app, company.id), [
      ['COMPANIES.AUTHORIZATION.VERIFIED', { state: 'VERIFIED' }],
      ['COMPANIES.AUTHORIZATION.UNVERIFIED', { state: 'UNVERIFIED' }],
    ]);
    const row = await app.ctx.db
      .selectFrom('company_authorization')
      .select(['signer_name', 'decision', 'decision_note', 'link_lookup'])
      .where('company_id', '=', company.id)
      .where('state', '=', 'SIGNED')
      .executeTakeFirst();
    assert.deepEqual(row, {
      signer_name: 'Matti Meikäläinen',
      decision: 'UNVERIFIED',
      decision_note: 'papers seen',
      link_lookup: null,
    });
  });

  test('the link is stored only as a digest', async () => {
    const token = (await request()).split('=').at(-1) ?? '';
    const rows = await app.ctx.db.selectFrom('company_authorization').selectAll().execute();
    assert.ok(token.length > 40 && !JSON.stringify(rows).includes(token));
  });

  test('an expired link signs nothing', async () => {
    const link = await request();
    await app.ctx.db
      .updateTable('company_authorization')
      .set({ link_expires_at: new Date(Date.now() - 1000) })
      .where('company_id', '=', company.id)
      .execute();
    assert.equal((await call(link)).status, 410);
    assert.equal((await sign(link, { name: 'Matti Meikäläinen', right: 'true' })).status, 410);
    assert.equal((await status(company)).auth_state, 'CANCELED');
    assert.equal((await call(`${app.url}/sign?token=nonsense`)).status, 410);
  });

  test("decisions need the operator's token and a company that exists", async () => {
    for (const token of ['', 'wrong', await company.token('company')]) {
      assert.equal((await decide(company.id, 'VERIFIED', token)).status, 401);
    }
    assert.equal((await decide('01900000-0000-7000-8000-000000000000', 'VERIFIED')).status, 404);
    assert.equal((await decide('x', 'VERIFIED')).status, 404);
    assert.equal((await decide(company.id, 'PERHAPS')).status, 400);
    assert.equal((await status(company)).company_state, 'UNVERIFIED');
  });
});
