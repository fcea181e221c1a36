import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { type TestApp, testApp } from '../support/app.js';
import { accessibilityProblems, arriveBy, noBrowser, screenshot, startBrowser, visitor } from '../support/browser.js';
import { mailedLink, mailsTo } from '../support/mails.js';
import { aPng } from '../support/png.js';
import { until } from '../support/until.js';

const password = 'kolme sanaa peräkkäin';

describe('account, company and users with a browser', { skip: noBrowser }, () => {
  let app: TestApp;
  let browser: Browser;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000', AUTOINVOICE_PROVIDER_DELAY_MS: '0' });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.drop();
  });

  const open = (page: Page, path: string) => page.goto(`${app.url}${path}`);
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

  async function register(page: Page, email: string): Promise<void> {
    await open(page, '/ui/register');
    await page.getByLabel('First name').fill('Aino');
    await page.getByLabel('Last name').fill('Aalto');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await press(page, 'Continue');
    await page.waitForURL('**/ui/companies/new');
  }

  async function registerCompany(page: Page, bid: string, name: string): Promise<void> {
    await open(page, '/ui/companies/new');
    await page.getByLabel('Business id').fill(bid);
    await page.getByLabel('Name of the company').fill(name);
    await page.getByLabel('Street address').fill('Katu 1');
    await page.getByLabel('Post code').fill('00100');
    await page.getByLabel('City').fill('Helsinki');
    await press(page, 'Register the company');
    await page.getByText(`${name} is registered.`).waitFor();
  }

  const look = async (page: Page, name: string) => {
    assert.deepEqual(await accessibilityProblems(page), [], name);
    await screenshot(page, name);
  };

  test('a business id is judged as it is typed, and the first steps lead on from there', async () => {
    const { page, context, problems } = await visitor(browser);
    await register(page, 'first@example.com');
    await page.getByLabel('Business id').pressSequentially('1234567-9');
    await until(async () => /check|digit|1234567/i.test((await page.locator('#bid-error').textContent()) ?? ''));
    await look(page, 'company-new');
    await registerCompany(page, '1111110-1', 'Aallon Paja Oy');
    await page.getByText('Confirm your address', { exact: true }).waitFor();
    await look(page, 'start');
    await arriveBy(page, () => page.getByRole('link', { name: /Verify the company/ }).click());
    await look(page, 'verification');
    await press(page, 'Mail the request');
    await page.getByText('The request is on its way to first@example.com.').waitFor();
    await until(async () => {
      await page.reload();
      return (await page.getByText('The company is verified.').count()) > 0;
    });
    await open(page, '/ui/keys');
    await page.getByLabel('Name').first().fill('nightly job');
    await press(page, 'Create a key');
    await page.getByText('Copy the key now').waitFor();
    await look(page, 'keys');
    // Verified, receiving from the bank, which opens by itself, and a key.
    await until(async () => {
      await open(page, '/ui/');
      return (await page.locator('.step-done').count()) === 3;
    });
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('settings are saved a section at a time; what is wrong stands beside its field and nothing is lost', async () => {
    const { page, context, problems } = await visitor(browser);
    await register(page, 'settings@example.com');
    await registerCompany(page, '2222220-2', 'Asetus Oy');
    await open(page, '/ui/settings');
    await look(page, 'settings');
    const card = (id: string) => page.locator(`#${id}`);
    await card('send_invoice_email').getByLabel('Words for the recipient').fill('Kiitos!');
    await card('send_invoice_email').getByLabel('Remind of unread invoices every').fill('7');
    await card('send_invoice_email').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    assert.equal(await card('send_invoice_email').getByLabel('Words for the recipient').inputValue(), 'Kiitos!');
    const reports = card('email_reports');
    await reports.getByLabel('How often').selectOption('weekly');
    await reports.getByLabel('To these addresses').fill('boss@example.com\nnot an address');
    await reports.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Nothing was saved').waitFor();
    assert.match((await reports.locator('.field-wrong').textContent()) ?? '', /address/);
    assert.equal(await reports.getByLabel('How often').inputValue(), 'weekly', 'what was chosen is still there');
    await open(page, '/ui/settings');
    assert.equal(await reports.getByLabel('How often').inputValue(), 'off', 'and nothing was saved');
    await card('logos')
      .getByLabel('Logo on invoice images')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: aPng({ width: 20, height: 20 }) });
    await card('logos').getByRole('button', { name: 'Upload' }).first().click();
    await page.getByRole('img', { name: 'Logo on invoice images' }).waitFor();
    await card('logos')
      .getByLabel('Logo on invoice images')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('not an image') });
    await card('logos').getByRole('button', { name: 'Upload' }).first().click();
    await card('logos').getByRole('alert').waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('an invited user chooses a password, sees the company and may not change it; the last admin stays', async () => {
    const admin = await visitor(browser);
    await register(admin.page, 'boss@example.com');
    await registerCompany(admin.page, '3333330-3', 'Väki Oy');
    await open(admin.page, '/ui/users');
    await admin.page.getByLabel('E-mail address').fill('worker@example.com');
    await press(admin.page, 'Invite');
    await admin.page.getByText('An invitation is on its way to worker@example.com.').waitFor();
    await look(admin.page, 'users');
    await admin.page.getByRole('button', { name: 'Make user boss@example.com' }).click();
    await admin.page.getByText('The company needs at least one admin.').waitFor();
    const guest = await visitor(browser, { width: 390, dark: true });
    await open(guest.page, await mailedLink(app, 'worker@example.com', '/ui/reset-password'));
    await guest.page.getByLabel('New password').fill('viisi muuta pitkää sanaa');
    await press(guest.page, 'Save the password');
    await guest.page.getByLabel('E-mail address').fill('worker@example.com');
    await guest.page.getByLabel('Password').fill('viisi muuta pitkää sanaa');
    await press(guest.page, 'Log in');
    await guest.page.waitForURL('**/ui/');
    await look(guest.page, 'start-dark-narrow');
    assert.equal((await open(guest.page, '/ui/users'))?.status(), 403);
    await open(guest.page, '/ui/settings');
    await guest.page.getByText('Only admins of the company may change these.').waitFor();
    assert.equal(await guest.page.getByRole('button', { name: 'Save' }).count(), 0);
    await look(guest.page, 'settings-dark-narrow');
    admin.page.on('dialog', (dialog) => dialog.accept());
    await admin.page.getByRole('button', { name: 'Remove worker@example.com' }).click();
    await admin.page.getByText('The user was removed').waitFor();
    await open(guest.page, '/ui/');
    assert.match(guest.page.url(), /companies\/new$/);
    await admin.page.getByLabel('E-mail address').fill('worker@example.com');
    await press(admin.page, 'Invite');
    await admin.page.getByText('worker@example.com has an account already').waitFor();
    await open(guest.page, '/ui/');
    assert.match(guest.page.url(), /\/ui\/$/);
    const told = await until(async () =>
      (await mailsTo(app, 'worker@example.com')).find((mail) => mail.includes('You were added')),
    );
    assert.match(told, /^You were added to Väki Oy[\s\S]+\(3333330-3\)[\s\S]+\/ui\/companies/);
    await admin.context.close();
    await guest.context.close();
  });

  test('a second factor is set up from its secret, asked for at the next log-in and turned off', async () => {
    const { page, context, problems } = await visitor(browser);
    await register(page, 'careful@example.com');
    await open(page, '/ui/account');
    await press(page, 'Set up');
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    await look(page, 'account');
    const secret = (await page.locator('#second-factor code').textContent()) ?? '';
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    await page.getByRole('textbox', { name: 'Code' }).fill('000000');
    await press(page, 'Turn on');
    await page.getByText('That is not the present code.').waitFor();
    await page.getByRole('textbox', { name: 'Code' }).fill(totp.generate());
    await press(page, 'Turn on');
    await page.getByText('Turned on. Logging in asks for a code.').first().waitFor();
    await press(page, 'Log out');
    await page.getByLabel('E-mail address').fill('careful@example.com');
    await page.getByLabel('Password').fill(password);
    await press(page, 'Log in');
    // The code of this half minute was used; the next one is taken too.
    await page.getByRole('textbox', { name: 'Code' }).fill(totp.generate({ timestamp: Date.now() + 30_000 }));
    await press(page, 'Continue');
    await page.waitForURL('**/ui/companies/new');
    await open(page, '/ui/account');
    page.on('dialog', (dialog) => dialog.accept());
    await press(page, 'Turn off');
    await page.getByText('The second factor is turned off.').waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('name, password, language and appearance are changed; other browsers are logged out', async () => {
    const { page, context, problems } = await visitor(browser);
    await register(page, 'changing@example.com');
    const other = await visitor(browser);
    await open(other.page, '/ui/login');
    await other.page.getByLabel('E-mail address').fill('changing@example.com');
    await other.page.getByLabel('Password').fill(password);
    await press(other.page, 'Log in');
    await other.page.waitForURL('**/ui/companies/new');
    await open(page, '/ui/account');
    await page.getByLabel('Present password').fill('this is not it at all');
    await page.getByLabel('New password').fill('kuusi ihan toista sanaa');
    await press(page, 'Change the password');
    await page.getByText('The present password is wrong.').waitFor();
    await page.getByLabel('Present password').fill(password);
    await page.getByLabel('New password').fill('kuusi ihan toista sanaa');
    await press(page, 'Change the password');
    await page.getByText('The password is changed.').waitFor();
    await open(other.page, '/ui/account');
    assert.match(other.page.url(), /\/ui\/login/);
    await page.getByLabel('Language').selectOption('fi');
    await page.getByLabel('Appearance').selectOption('dark');
    await page.locator('form[action="/ui/account/looks"] button').click();
    await page.getByText('Tallennettu.').waitFor();
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
    assert.equal(await page.locator('html').getAttribute('lang'), 'fi');
    await look(page, 'account-fi-dark');
    assert.deepEqual(problems, []);
    await context.close();
    await other.context.close();
  });
});
