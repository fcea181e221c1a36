import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type TestApp, testApp } from '../support/app.js';
import { accessibilityProblems, arriveBy, noBrowser, screenshot, startBrowser, visitor } from '../support/browser.js';
import { mailedLink } from '../support/mails.js';

const password = 'kolme sanaa peräkkäin';

describe('signing in with a browser', { skip: noBrowser }, () => {
  let app: TestApp;
  let browser: Browser;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.drop();
  });

  const open = (page: Page, path: string) => page.goto(`${app.url}${path}`);

  async function register(page: Page, email: string): Promise<void> {
    await open(page, '/ui/register');
    await page.getByLabel('First name').fill('Aino');
    await page.getByLabel('Last name').fill('Aalto');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('**/ui/companies/new');
  }

  test('the start page leads strangers to the log-in page, which is accessible and in their language', async () => {
    const { page, context, problems } = await visitor(browser);
    await open(page, '/');
    assert.match(page.url(), /\/ui\/login$/);
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, 'login');
    assert.deepEqual(problems, []);
    await context.close();
    const finnish = await visitor(browser, { locale: 'fi-FI', dark: true, width: 390 });
    await open(finnish.page, '/ui/login');
    await finnish.page.getByRole('heading', { name: 'Kirjaudu sisään' }).waitFor();
    assert.deepEqual(await accessibilityProblems(finnish.page), []);
    await screenshot(finnish.page, 'login-dark-narrow');
    await finnish.context.close();
  });

  test('a user registers, is told what is wrong with the password as it is typed, and confirms the address', async () => {
    const { page, context, problems } = await visitor(browser);
    await open(page, '/ui/register');
    await page.getByLabel('Password').pressSequentially('aaaaaaaaaaaaa');
    await page.getByText('It repeats itself too much.').waitFor();
    await screenshot(page, 'register');
    assert.deepEqual(await accessibilityProblems(page), []);
    await register(page, 'aino@example.com');
    const link = await mailedLink(app, 'aino@example.com', '/ui/verify-email');
    await open(page, link);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Your address is confirmed.').waitFor();
    assert.equal((await open(page, link))?.status(), 410);
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('without script the form is refused with what is wrong beside its field', async () => {
    const { page, context } = await visitor(browser, { javaScript: false });
    await open(page, '/ui/register');
    await page.getByLabel('First name').fill('Eino');
    await page.getByLabel('Last name').fill('Eno');
    await page.getByLabel('E-mail address').fill('eino@example.com');
    await page.getByLabel('Password').fill('qwertyuiop12');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Runs such as 12345 or qwerty are guessed first.').waitFor();
    assert.equal(await page.getByLabel('E-mail address').inputValue(), 'eino@example.com');
    await context.close();
  });

  test('logs out and in again; a wrong password is not told from a wrong address', async () => {
    const { page, context } = await visitor(browser);
    await register(page, 'onni@example.com');
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByText('You are logged out.').waitFor();
    const said: string[] = [];
    for (const [email, secret] of [
      ['onni@example.com', 'wrong password here'],
      ['nobody@example.com', password],
    ] as const) {
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password').fill(secret);
      await arriveBy(page, () => page.getByRole('button', { name: 'Log in' }).click());
      said.push((await page.getByRole('alert').textContent()) ?? '');
    }
    assert.equal(said[0], said[1]);
    await page.getByLabel('E-mail address').fill('onni@example.com');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.waitForURL('**/ui/companies/new');
    await context.close();
  });

  test('a forgotten password is replaced by a mailed link, which works once and ends every session', async () => {
    const first = await visitor(browser);
    await register(first.page, 'helmi@example.com');
    const second = await visitor(browser);
    await open(second.page, '/ui/reset-password/ask');
    await second.page.getByLabel('E-mail address').fill('helmi@example.com');
    await second.page.getByRole('button', { name: 'Mail the link' }).click();
    // The mail may be there before the page.
    await second.page.getByText('a link is on its way').waitFor();
    const link = await mailedLink(app, 'helmi@example.com', '/ui/reset-password');
    await open(second.page, link);
    await second.page.getByLabel('New password').fill('neljä aivan uutta sanaa');
    await second.page.getByRole('button', { name: 'Save the password' }).click();
    await second.page.getByText('The new password is saved.').waitFor();
    assert.equal((await open(second.page, link))?.status(), 410);
    await open(first.page, '/ui/');
    assert.match(first.page.url(), /\/ui\/login/);
    await first.context.close();
    await second.context.close();
  });

  test('forms without their token, and from other sites, change nothing', async () => {
    const { page, context } = await visitor(browser);
    await register(page, 'vieno@example.com');
    const cookies = (await context.cookies()).map((c) => `${c.name}=${c.value}`).join('; ');
    const post = (headers: Record<string, string>, body: URLSearchParams) =>
      fetch(`${app.url}/ui/logout`, {
        method: 'POST',
        headers: { cookie: cookies, ...headers },
        body,
        redirect: 'manual',
      });
    assert.equal((await post({}, new URLSearchParams())).status, 403);
    const token = (await page.locator('input[name=_csrf]').first().getAttribute('value')) ?? '';
    const foreign = await post({ 'sec-fetch-site': 'cross-site' }, new URLSearchParams({ _csrf: token }));
    assert.equal(foreign.status, 403);
    await open(page, '/ui/companies/new');
    assert.match(page.url(), /companies\/new$/);
    const cookie = (await context.cookies()).find((c) => c.name === 'autoinvoice');
    assert.deepEqual([cookie?.httpOnly, cookie?.sameSite], [true, 'Lax']);
    await context.close();
  });

  test('attempts are limited', async () => {
    const limited = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '15' });
    try {
      const { page, context } = await visitor(browser);
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 4; attempt += 1) {
        await page.goto(`${limited.url}/ui/login`);
        await page.getByLabel('E-mail address').fill('victim@example.com');
        await page.getByLabel('Password').fill(`guess number ${attempt}`);
        const [response] = await Promise.all([
          page.waitForResponse((r) => r.request().method() === 'POST'),
          arriveBy(page, () => page.getByRole('button', { name: 'Log in' }).click()),
        ]);
        statuses.push(response.status());
      }
      assert.deepEqual(statuses.at(-1), 429, String(statuses));
      await context.close();
    } finally {
      await limited.drop();
    }
  });
});
