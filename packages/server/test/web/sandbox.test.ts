import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { beginSession } from '../../src/accounts/sign-in/sessions.js';
import { signUp } from '../../src/accounts/sign-in/sign-up.js';
import { aCompany, companyClient, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import {
  accessibilityProblems,
  arriveBy,
  noBrowser,
  screenshot,
  sidewaysScroll,
  startBrowser,
  visitor,
} from '../support/browser.js';
import { bisInvoice } from '../support/documents.js';
import { until } from '../support/until.js';
import { aSession, signIn } from '../support/web-user.js';

const tabs = ['', '/receivers', '/switches', '/mail', '/data'] as const;

describe('the sandbox page', { skip: noBrowser }, () => {
  let app: TestApp;
  let browser: Browser;
  let company: TestCompany;
  before(async () => {
    app = await testApp({ AUTOINVOICE_PROVIDER_DELAY_MS: '0', AUTOINVOICE_TOKEN_ATTEMPTS: '10000' });
    browser = await startBrowser();
    company = await aCompany(app);
  });
  after(async () => {
    await browser?.close();
    await app?.drop();
  });

  const open = (page: Page, tab: (typeof tabs)[number] | string) => page.goto(`${app.url}/ui/sandbox${tab}`);
  async function signedIn(options: Parameters<typeof visitor>[1] = {}, companyId = company.id) {
    const visit = await visitor(browser, options);
    await signIn(app, visit.context, companyId);
    return visit;
  }
  const press = (page: Page, name: string | RegExp) =>
    arriveBy(page, () => page.getByRole('button', { name }).first().click());

  for (const look of [
    { width: 1280, dark: false, name: 'light' },
    { width: 390, dark: true, name: 'dark-narrow' },
  ]) {
    test(`every tab is accessible (${look.name})`, async () => {
      const { page, context, problems } = await signedIn(look);
      for (const tab of tabs) {
        await open(page, tab);
        await page.getByRole('heading', { name: 'Sandbox' }).waitFor();
        assert.deepEqual(await accessibilityProblems(page), [], tab);
        assert.equal(await sidewaysScroll(page), 0, tab);
        await screenshot(page, `sandbox${tab.replace('/', '-')}-${look.name}`);
      }
      assert.deepEqual(problems, []);
      await context.close();
    });
  }

  test('the clock is advanced, frozen and put back, without script too, and the user stays signed in', async () => {
    const { page, context } = await signedIn({ javaScript: false });
    await open(page, '');
    await press(page, '+ 1 week');
    await press(page, '+ 1 week');
    await press(page, '+ 1 week');
    await page.getByText('21 d ahead of the machine').waitFor();
    await page.getByLabel('By', { exact: true }).fill('0');
    await press(page, 'Advance');
    await page.getByText('A whole number from 1 to 10000.').waitFor();
    await page.getByLabel('By', { exact: true }).fill('3');
    await press(page, 'Advance');
    await page.getByText('21 d 3 h ahead of the machine').waitFor();
    await press(page, 'Freeze');
    await page.getByText('Standing still').waitFor();
    const shown = await page.locator('.clock-face time').getAttribute('datetime');
    await page.reload();
    assert.equal(await page.locator('.clock-face time').getAttribute('datetime'), shown);
    await press(page, 'Let it go on');
    await press(page, 'Back to the machine’s time');
    await page.locator('.badge', { hasText: 'The machine’s time' }).waitFor();
    await context.close();
  });

  test('a sample is sent to a receiver that fails late, and the time line tells it', async () => {
    const { page, context } = await signedIn();
    await open(page, '/receivers');
    await press(page, 'Send a sample SANDBOX-LATE-FAILURE');
    await page.getByText('A sample is on its way to SANDBOX-LATE-FAILURE.').waitFor();
    const sent = async () => (await companyClient(app, company).get('/v1/invoices?direction=SENT')).json[0];
    await until(async () => (await sent())?.status === 'DELIVERED');
    await open(page, '');
    await press(page, '+ 1 hour');
    await until(async () => (await sent()).status === 'FAILED');
    await context.close();
  });

  test('a sample arrives twice, as two messages with one invoice', async () => {
    const { page, context } = await signedIn();
    await open(page, '/receivers');
    await press(page, 'Receive the same one twice');
    await page.getByText('The sample has arrived.').waitFor();
    const { json } = await companyClient(app, company).get('/v1/invoices?direction=RECEIVED');
    assert.equal(json.length, 2);
    assert.equal(json[0].number, json[1].number);
    await context.close();
  });

  test('two companies are made at a click, with keys that work at once', async () => {
    const { page, context } = await signedIn();
    await open(page, '/data');
    await press(page, 'Make them');
    await page.getByText('They are made.').waitFor();
    await screenshot(page, 'sandbox-seeded');
    const [first = '', second = '', apiKey = '', vendorKey = ''] = await page.locator('.notice code').allTextContents();
    const names = await page.locator('.notice dt').allTextContents();
    const named = (at: number) => {
      const [, name = '', bid = ''] = /^(.*?) \((\S+?)\)/.exec(names[at] ?? '') ?? [];
      return { name, bid };
    };
    const sender = companyClient(app, { id: first, ...named(0), apiKey, vendorKey });
    const buyer = { id: second, ...named(1) };
    const sent = await sender.postInvoice(bisInvoice({ seller: named(0), buyer }), 'invoice.xml');
    assert.equal(sent.status, 201, sent.bytes.toString());
    await until(async () => (await sender.get(`/v1/invoices/${sent.json.id}`)).json.status === 'DELIVERED');
    await context.close();
  });

  test('somebody new without a company is led here, and goes on with the first of the two', async () => {
    const { page, context, problems } = await visitor(browser);
    await page.goto(`${app.url}/ui/register`);
    await page.getByLabel('First name').fill('Veera');
    await page.getByLabel('Last name').fill('Vieras');
    await page.getByLabel('E-mail address').fill('veera@example.com');
    await page.getByLabel('Password').fill('kolme kurkea lenteli');
    await press(page, 'Continue');
    const menu = page.getByRole('navigation', { name: 'Menu' });
    assert.deepEqual(await menu.getByRole('link').allTextContents(), ['Validator', 'Sandbox', 'API', 'Documentation']);
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, 'company-new-sandbox');
    await page.getByRole('link', { name: 'Two companies in one click' }).click();
    await press(page, 'Make them');
    await page.getByText('They are made.').waitFor();
    await page.locator('.side .company', { hasText: 'Kaisla Ohjelmistot' }).waitFor();
    await menu.getByRole('link', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: 'Send invoices' }).waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('mail that did not leave is read here, and its links work', async () => {
    const asked = await aCompany(app, { verified: false });
    const body = { auth_email: 'signer@example.com', locale: 'EN' };
    await asked.send('POST', '/v1/company/authorization', body, 'company');
    const { page, context } = await signedIn();
    await until(async () => {
      await open(page, '/mail');
      return (await page.getByText('signer@example.com').count()) > 0;
    });
    await screenshot(page, 'sandbox-mails');
    await page.locator('tr', { hasText: 'signer@example.com' }).getByRole('link').first().click();
    const link = page.locator('.mail a');
    assert.match((await link.getAttribute('href')) ?? '', /\/sign\?token=/);
    await screenshot(page, 'sandbox-a-mail');
    assert.equal((await open(page, '/mail/../../etc/passwd'))?.status(), 404);
    await context.close();
  });

  test('a network that is switched to refuse refuses, one that takes a week stays pending until then', async () => {
    const { page, context } = await signedIn();
    await open(page, '/switches');
    await page.getByLabel('SCAN', { exact: true }).selectOption('REJECT');
    await page.getByLabel('INEXCHANGE').selectOption('LATER');
    await press(page, 'Save');
    await page.getByText('Saved.').waitFor();
    assert.equal(await page.getByLabel('INEXCHANGE').inputValue(), 'LATER');
    const status = async (id: string) =>
      (await companyClient(app, company).get(`/v1/company/profiles/${id}`, 'company')).json.status;
    const register = async (network: string) => {
      const wanted = { profiles: ['INVOICE_AND_CREDIT_NOTE'], network };
      const made = await companyClient(app, company).send('POST', '/v1/company/profiles', wanted, 'company');
      assert.equal(made.status, 201, made.bytes.toString());
      return made.json.id as string;
    };
    const refused = await register('SCAN');
    await until(async () => (await status(refused)) === 'error');
    const slow = await register('INEXCHANGE');
    await until(async () => {
      const row = app.ctx.db.selectFrom('outside_request').selectAll().where('subject_id', '=', slow);
      return (await row.executeTakeFirst())?.handed_over_at;
    });
    assert.equal(await status(slow), 'pending');
    await open(page, '');
    await press(page, '+ 1 week');
    await until(async () => (await status(slow)) === 'active');
    await context.close();
  });

  test('users that are no admins switch nothing', async () => {
    const { page, context } = await visitor(browser);
    const value = await aSession(app, company.id, 'USER');
    await context.addCookies([{ name: 'autoinvoice', value, url: app.url }]);
    await open(page, '/switches');
    await page.getByText('Not allowed').waitFor();
    assert.equal(await page.locator('main form').count(), 0);
    await context.close();
  });

  test('starting over asks for the word, then removes everything and puts the clock back', async () => {
    const { page, context } = await signedIn();
    await open(page, '/data');
    await page.getByLabel('Type “reset” to confirm').fill('yes');
    await press(page, 'Remove all data');
    await page.getByText('The word is reset.').waitFor();
    assert.ok((await app.ctx.db.selectFrom('company').select('company_id').execute()).length > 0);
    await page.getByLabel('Type “reset” to confirm').fill('reset');
    await press(page, 'Remove all data');
    await page.getByText('The sandbox is empty.').waitFor();
    assert.match(page.url(), /\/ui\/login$/);
    for (const table of ['company', 'app_user', 'invoice', 'event_log', 'web_session'] as const) {
      assert.deepEqual(await app.ctx.db.selectFrom(table).selectAll().execute(), [], table);
    }
    assert.ok(Math.abs(app.ctx.clock.now().getTime() - Date.now()) < 5000);
    // The server goes on: somebody registers and sends.
    const again = await aCompany(app);
    assert.equal((await again.get('/v1/invoices')).status, 200);
    await context.close();
  });
});

describe('where there is no sandbox, or strangers share it', () => {
  const paths = ['', '/clock', '/receivers', '/switches', '/mail', '/data'];

  test('production answers 404 at every address of it, to those who are signed in too', async () => {
    const app = await testApp({ AUTOINVOICE_MODE: 'production', AUTOINVOICE_PUBLIC_URL: '' });
    try {
      const user = {
        firstName: 'Aino',
        lastName: 'Aalto',
        email: 'aino@example.com',
        password: 'kolme sanaa peräkkäin',
      };
      const { userId } = await signUp(app.ctx, user, { address: '127.0.0.1', userAgent: undefined }, 'en');
      const secret = await beginSession(app.ctx, userId, { complete: true, userAgent: undefined });
      for (const path of ['', '/receivers', '/switches', '/mail', '/data']) {
        const headers = { cookie: `autoinvoice=${secret}` };
        assert.equal((await fetch(`${app.url}/ui/sandbox${path}`, { headers })).status, 404, path);
      }
      for (const path of paths) {
        const reply = await fetch(`${app.url}/ui/sandbox${path}`, { redirect: 'manual' });
        assert.ok([303, 404].includes(reply.status), `${path}: ${reply.status}`);
        assert.equal(reply.headers.get('location')?.startsWith('/ui/login') ?? true, true);
      }
    } finally {
      await app.drop();
    }
  });

  test('shared by strangers it moves no clock, removes nothing and shows only own mail', {
    skip: noBrowser,
  }, async () => {
    const app = await testApp({ AUTOINVOICE_SANDBOX_CONTROLS: 'false' });
    const browser = await startBrowser();
    try {
      const company = await aCompany(app);
      const { page, context } = await visitor(browser);
      await signIn(app, context, company.id);
      await page.goto(`${app.url}/ui/sandbox`);
      await page.getByText('On this server the clock is not for everybody to move.').waitFor();
      const csrf = (await page.locator('input[name=_csrf]').first().getAttribute('value')) ?? '';
      for (const path of ['clock', 'data/reset']) {
        const form = { _csrf: csrf, change: 'freeze', word: 'reset' };
        const reply = await context.request.post(`${app.url}/ui/sandbox/${path}`, { form });
        assert.equal(reply.status(), 404, path);
      }
      await until(async () => (await app.ctx.jobs.counts()).every((job) => job.waiting + job.active === 0));
      await page.goto(`${app.url}/ui/sandbox/mail`);
      assert.equal(await page.getByText('signer@example.com').count(), 0);
    } finally {
      await browser.close();
      await app.drop();
    }
  });
});
