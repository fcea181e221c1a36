import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { exampleDocument } from '../../src/apis/validator/example.js';
import { aCompany, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import {
  accessibilityProblems,
  noBrowser,
  screenshot,
  sidewaysScroll,
  startBrowser,
  visitor,
} from '../support/browser.js';
import { until } from '../support/until.js';
import { aSession, signIn } from '../support/web-user.js';

describe('the token of the UI session', () => {
  let app: TestApp;
  let company: TestCompany;
  before(async () => {
    app = await testApp();
    company = await aCompany(app, { receiving: false });
  });
  after(() => app?.drop());

  /** Who the page would show, and the way to a token. */
  async function arrive(role: 'ADMIN' | 'USER' = 'ADMIN') {
    const cookie = `autoinvoice=${await aSession(app, company.id, role)}`;
    const { json } = await call(`${app.url}/ui/api/session`, { headers: { cookie } });
    const take = (headers: Record<string, string>) =>
      call(`${app.url}/ui/api/token`, { method: 'POST', headers, redirect: 'manual' });
    return { cookie, session: json, take };
  }
  const asked = (token: string, path = '/oauth2/current', init: RequestInit = {}) =>
    call(`${app.url}${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });

  test('is for the company shown, opens both APIs, and ends with the session', async () => {
    const { cookie, session, take } = await arrive();
    assert.equal(session.company, company.name);
    const { status, json, headers } = await take({ cookie, 'x-csrf-token': session.csrf_token });
    assert.deepEqual([status, json.token_type, headers.get('cache-control')], [200, 'bearer', 'no-store']);
    const scopes = json.scope.split(' ');
    for (const scope of ['invoice:send', 'company:write', 'validate']) assert.ok(scopes.includes(scope), scope);
    assert.ok(!scopes.some((scope: string) => scope.startsWith('partner:')));
    assert.equal((await asked(json.access_token)).json.company.id, company.id);
    assert.equal((await asked(json.access_token, '/validator/v1/formats')).status, 200);
    // It names no software, so what belongs to a vendor key has nothing to tell.
    assert.equal((await asked(json.access_token, '/v1/company/vendors')).status, 401);

    const left = await call(`${app.url}/ui/logout`, {
      method: 'POST',
      headers: { cookie, 'x-csrf-token': session.csrf_token },
      redirect: 'manual',
    });
    assert.equal(left.status, 303);
    await until(async () => (await asked(json.access_token)).status === 401);
  });

  test('of a user who is no admin changes nothing of the company', async () => {
    const { cookie, session, take } = await arrive('USER');
    const { json } = await take({ cookie, 'x-csrf-token': session.csrf_token });
    const change = { method: 'PATCH', body: '{}', headers: { 'content-type': 'application/json' } };
    assert.equal((await asked(json.access_token, '/v1/company/settings', change)).status, 401);
    assert.equal((await asked(json.access_token, '/v1/company/settings')).status, 200);
  });

  test('of an admin who is made a user stops changing the company at once, before and after; keys go on', async () => {
    const { cookie, session, take } = await arrive();
    const csrf = { cookie, 'x-csrf-token': session.csrf_token };
    const { json } = await take(csrf);
    const change = { method: 'PATCH', body: '{}', headers: { 'content-type': 'application/json' } };
    const status = async () => (await asked(json.access_token, '/v1/company/settings', change)).status;
    assert.equal(await status(), 204);
    const { user } = (await asked(json.access_token)).json;
    const role = (name: string) => company.send('POST', `/v1/company/users/${user.id}/roles`, { user_role: name });
    const demoted = await role('USER');
    assert.ok(demoted.status < 300, demoted.bytes.toString());
    assert.equal(await status(), 401, 'with the very next call');
    const scopes = (await asked(json.access_token)).json.scopes;
    assert.ok(!JSON.stringify(scopes ?? []).includes('company:write'));
    assert.equal((await asked(json.access_token, '/v1/company/settings')).status, 200, 'reading goes on');
    assert.ok(!(await take(csrf)).json.scope.split(' ').includes('company:write'), 'nor does a new token have it');
    await role('ADMIN');
    assert.equal(await status(), 204);
    await company.send('DELETE', `/v1/company/users/${user.id}`);
    assert.equal((await asked(json.access_token, '/v1/company/settings')).status, 401);
    assert.equal((await company.send('PATCH', '/v1/company/settings', {})).status, 204);
  });

  test('is given to our own pages only, and to nobody who is not signed in', async () => {
    const { cookie, session, take } = await arrive();
    assert.equal((await take({ cookie })).status, 403);
    assert.equal((await take({ cookie, 'x-csrf-token': 'x'.repeat(session.csrf_token.length) })).status, 403);
    const fromElsewhere = { cookie, 'x-csrf-token': session.csrf_token, 'sec-fetch-site': 'cross-site' };
    assert.equal((await take(fromElsewhere)).status, 403);
    assert.equal((await take({})).status, 303);
    const stranger = await call(`${app.url}/ui/api/session`, { headers: { origin: 'https://evil.example' } });
    assert.equal(stranger.json.company, null);
    assert.equal(stranger.headers.get('access-control-allow-origin'), null);
  });
});

describe('the page of the APIs', { skip: noBrowser }, () => {
  let app: TestApp;
  let company: TestCompany;
  let browser: Browser;
  before(async () => {
    app = await testApp({ AUTOINVOICE_ENVIRONMENTS: 'Production=https://einvoices.example.com' });
    company = await aCompany(app, { name: 'Virta Sähkö Oy' });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.drop();
  });

  /** Opens the page and waits until the API's operations stand there. */
  async function open(page: Page, path = ''): Promise<void> {
    await page.goto(`${app.url}/api-docs/${path}`);
    await page.locator('.opblock').first().waitFor();
  }

  /** Executes an operation of a tag as it stands, alone on the page; gives status and body of the answer. */
  async function execute(page: Page, tag: string, operationId: string): Promise<{ status: string; body: string }> {
    // What is far below is not drawn before it is scrolled to.
    await page.getByPlaceholder('Filter by tag').fill(tag);
    const block = page.locator(`.opblock[id$="-${operationId}"]`);
    await block.locator('.opblock-summary-control').click();
    await block.getByRole('button', { name: 'Execute' }).click();
    const answer = block.locator('.live-responses-table');
    await answer.locator('tbody .response-col_status').first().waitFor();
    const status = await answer.locator('tbody .response-col_status').first().textContent();
    const body = await answer.locator('tbody .response-col_description').first().textContent();
    return { status: status?.trim() ?? '', body: body ?? '' };
  }

  test('one click takes a token; invoices and documents to check are sent as they stand', async () => {
    const { context, page, problems } = await visitor(browser);
    await signIn(app, context, company.id);
    await open(page);
    await page.getByRole('button', { name: 'Authorize as Virta Sähkö Oy' }).click();
    await page.getByText(/Authorized as Virta Sähkö Oy until/).waitFor();
    await screenshot(page, 'api-page-authorized', false);

    const sent = await execute(page, 'invoices', 'postV1Invoices');
    assert.equal(sent.status, '201', sent.body);
    const [invoice] = (await company.get('/v1/invoices?direction=SENT')).json;
    assert.equal(invoice.number, '2026-1');
    await screenshot(page, 'api-page-sent', false);
    assert.equal((await execute(page, 'invoices', 'getV1Invoices')).status, '200');
    const hook = await execute(page, 'company', 'postV1CompanyNotifications');
    assert.equal(hook.status, '201', hook.body);
    assert.equal((await execute(page, 'company', 'patchV1CompanySettings')).status, '204');

    // The token is kept when another API is chosen.
    await page.getByLabel('API', { exact: true }).selectOption({ label: 'AutoInvoice Validator API' });
    await page.locator('.opblock[id$="-postV1Validate"]').waitFor();
    const checked = await execute(page, 'validation', 'postV1Validate');
    assert.equal(checked.status, '200', checked.body);
    assert.match(checked.body, /"result": "OK"/);
    assert.equal((await execute(page, 'kosit', 'postKosit')).status, '200');
    await screenshot(page, 'api-page-validated');
    assert.deepEqual(problems, []);
  });

  test('the corner leads to the UI, the documentation, the OpenAPI document and other environments', async () => {
    const { context, page, problems } = await visitor(browser, { width: 390, dark: true });
    await signIn(app, context, company.id);
    await open(page, '?api=validator');
    const bar = page.locator('.bar');
    const hrefs = await bar.locator('nav a').evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    assert.deepEqual(hrefs, [
      '/ui/',
      '/docs/',
      'openapi/validator.json',
      '/docs/postman/autoinvoice.postman_collection.json',
    ]);
    for (const href of hrefs) {
      const { status } = await fetch(new URL(href ?? '', `${app.url}/api-docs/`));
      assert.equal(status, 200, href ?? '');
    }
    const environments = bar.getByLabel('Environment');
    assert.deepEqual(await environments.locator('option').allInnerTexts(), ['Sandbox', 'Production']);
    assert.equal(
      await environments.locator('option').last().getAttribute('value'),
      'https://einvoices.example.com/api-docs/',
    );
    assert.equal(await sidewaysScroll(page), 0);
    await screenshot(page, 'api-page-dark-narrow');
    assert.deepEqual(problems, []);
  });

  test('who is not signed in is led to the log-in and back', async () => {
    const { page } = await visitor(browser, { dark: true });
    await open(page, '?api=validator');
    await screenshot(page, 'api-page-dark');
    await page.getByRole('link', { name: 'Sign in to get a token' }).click();
    await page.waitForURL('**/ui/login?next=%2Fapi-docs%2F');
    await page.goBack();
    // The bar and the buttons are ours; what is inside Swagger UI is not.
    await page.locator('.opblock').first().waitFor();
    const problems = await accessibilityProblems(page);
    assert.deepEqual(
      problems.filter((problem) => /class="(bar|told|btn session-take|choices)|id="(api|links|brand)/.test(problem)),
      [],
    );
  });

  test('the example of the validator is an invoice of the sandbox', async () => {
    const reply = await company.postInvoice(Buffer.from(exampleDocument), 'invoice.xml');
    assert.equal(reply.status, 201);
  });
});
