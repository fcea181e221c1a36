import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aCompany, call, companyClient, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { mailsTo } from '../support/mails.js';
import { until } from '../support/until.js';

describe('the contact address of mailed invoices', () => {
  let app: TestApp;
  let company: TestCompany;
  let now = Date.parse('2026-11-02T10:00:00Z');
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' }, { clock: { now: () => new Date(now) } });
    company = await aCompany(app, { verified: false, name: 'Lähettäjä & <Pojat> Oy' });
  });
  after(() => app?.drop());

  const set = async (email: string | null, more: object = {}) => {
    const contact = { email, ...more };
    const body = { send_invoice_email: { content_data: { contact } } };
    const reply = await company.send('PATCH', '/v1/company/settings', body);
    assert.equal(reply.status, 204, reply.bytes.toString());
  };
  const contact = async () =>
    (await company.get('/v1/company/settings?fields=send_invoice_email')).json.send_invoice_email.content_data.contact;
  /** The page of the latest link mailed to an address. */
  const page = async (address: string, mails: number) => {
    await until(async () => (await mailsTo(app, address)).length >= mails);
    const found = await mailsTo(app, address);
    assert.equal(found.length, mails);
    const path = /\/verify_address\?token=\S+/.exec(found.at(-1) ?? '')?.[0];
    assert.ok(path, found.at(-1));
    return `${app.url}${path}`;
  };
  const confirm = (url: string) => call(url, { method: 'POST', body: new URLSearchParams({ answer: 'confirm' }) });

  test('is verified by the mailed link, once, and by nothing else', async () => {
    assert.equal('email_verified' in (await contact()), false);
    await set('Laskut@lahettaja.example', { name: 'Laskutus', email_verified: true });
    const shown = { email: 'Laskut@lahettaja.example', name: 'Laskutus', phone: null };
    assert.deepEqual(await contact(), { ...shown, email_verified: false });
    const url = await page('laskut@lahettaja.example', 1);
    const opened = await call(url);
    assert.equal(opened.status, 200);
    assert.match(opened.bytes.toString(), /Lähettäjä &amp; &lt;Pojat&gt; Oy/);
    assert.match(opened.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal((await contact()).email_verified, false);
    assert.equal((await confirm(url)).status, 200);
    assert.deepEqual(await contact(), { ...shown, email_verified: true });
    for (const reply of [await confirm(url), await call(url), await call(`${app.url}/verify_address?token=x`)]) {
      assert.equal(reply.status, 410);
    }
  });

  test('another address has to be verified too; a verified one is not asked again', async () => {
    await set('uusi@lahettaja.example');
    assert.equal((await contact()).email_verified, false);
    await page('uusi@lahettaja.example', 1);
    await set('laskut@lahettaja.example');
    assert.equal((await contact()).email_verified, true);
    await set(null);
    assert.equal('email_verified' in (await contact()), false);
    assert.equal((await mailsTo(app, 'laskut@lahettaja.example')).length, 1);
  });

  test('sending it again mails a new link, not at once, and the older one ends', async () => {
    await set('hidas@lahettaja.example');
    const first = await page('hidas@lahettaja.example', 1);
    await set('hidas@lahettaja.example');
    await page('hidas@lahettaja.example', 1);
    now += 11 * 60_000;
    await set('hidas@lahettaja.example');
    const second = await page('hidas@lahettaja.example', 2);
    assert.equal((await confirm(first)).status, 410);
    now += 8 * 86_400_000;
    company = companyClient(app, company);
    assert.equal((await confirm(second)).status, 410, 'a week is over');
    await set('hidas@lahettaja.example');
    assert.equal((await confirm(await page('hidas@lahettaja.example', 3))).status, 200);
  });
});
