import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { bankIsOpen } from '../bank-messages/world.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { accessibilityProblems, arriveBy, noBrowser, screenshot, startBrowser, visitor } from '../support/browser.js';
import { until } from '../support/until.js';
import { signIn } from '../support/web-user.js';

describe('networks and webhooks with a browser', { skip: noBrowser }, () => {
  let app: TestApp;
  let browser: Browser;
  let company: TestCompany;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000', AUTOINVOICE_PROVIDER_DELAY_MS: '0' });
    company = await aCompany(app, { name: 'Verkko Oy' });
    // It opens by itself, which a webhook would be told in between.
    await bankIsOpen(company);
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.drop();
  });

  const open = (page: Page, path: string) => page.goto(`${app.url}${path}`);
  const look = async (page: Page, name: string) => {
    assert.deepEqual(await accessibilityProblems(page), [], name);
    await screenshot(page, name);
  };

  test('a network is opened, its history and settings shown, and removed; what is refused says why', async () => {
    const { page, context, problems } = await visitor(browser);
    await signIn(app, context, company.id);
    await open(page, '/ui/networks');
    await look(page, 'networks');
    const offer = page.locator('#PEPPOL');
    await offer.locator('summary').first().click();
    await offer.getByText('Address of your own choice').click();
    await offer.getByLabel('Scheme').fill('0088');
    await offer.getByLabel('Identifier').fill('1234');
    await offer.getByRole('button', { name: 'Open Peppol' }).click();
    await page.getByRole('alert').waitFor();
    await look(page, 'networks-refused');
    assert.equal(await offer.getByLabel('Identifier').inputValue(), '1234');
    await offer.getByLabel('Scheme').fill('');
    await offer.getByLabel('Identifier').fill('');
    await offer.getByRole('button', { name: 'Open Peppol' }).click();
    await page.waitForURL(/\/ui\/networks\/[0-9a-f-]{36}(#|$)/);
    await until(async () => {
      await page.reload();
      return (await page.locator('.badge').getByText('Active', { exact: true }).count()) > 0;
    });
    await page.getByText('Asked for').waitFor();
    await page.locator('.timeline').getByText('Open', { exact: true }).waitFor();
    await look(page, 'network');
    await page.getByLabel('Settings of the network').fill('[1]');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('This is not the JSON text of an object.').waitFor();
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('The network is removed.').waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('a webhook is made, tried, its deliveries and replies read, one sent again, its secret changed, and deleted', async () => {
    const bodies: string[] = [];
    const receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (bytes) => {
        body += bytes;
      });
      request.on('end', () => {
        bodies.push(body);
        response.writeHead(bodies.length === 1 ? 200 : 202).end('thank you');
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const destination = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
    const { page, context, problems } = await visitor(browser);
    try {
      await signIn(app, context, company.id);
      await open(page, '/ui/webhooks');
      await look(page, 'webhooks');
      await page.getByLabel('Address (https)').fill(destination);
      await page.locator('#events').fill('DOCUMENTS.NONSENSE.*');
      await page.getByRole('button', { name: 'Make the webhook' }).click();
      await page.getByText('covers no event that exists').waitFor();
      await page.locator('#events').fill('DOCUMENTS.*');
      await page.getByLabel('A network opened or closed').check();
      await page.getByRole('button', { name: 'Make the webhook' }).click();
      await page.getByText('The webhook is made.').waitFor();
      await page.getByRole('button', { name: 'Send a test event' }).click();
      await until(async () => {
        await page.reload();
        return (await page.getByText('Delivered', { exact: true }).count()) > 0;
      });
      await look(page, 'webhook');
      await page.getByRole('link', { name: 'TEST' }).click();
      await page.getByText('thank you').waitFor();
      await look(page, 'delivery');
      await arriveBy(page, () => page.getByRole('button', { name: 'Send again' }).click());
      await until(() => bodies.length === 2);
      assert.equal(bodies[0], bodies[1]);
      await arriveBy(page, () => page.getByRole('link', { name: 'Deliveries' }).click());
      const secret = await page.locator('.copyable code').textContent();
      page.on('dialog', (dialog) => dialog.accept());
      await page.getByRole('button', { name: 'Make a new secret' }).click();
      await page.getByText('The new secret is in use').waitFor();
      assert.notEqual(await page.locator('.copyable code').textContent(), secret);
      await page.getByRole('button', { name: 'Delete the webhook' }).click();
      await page.getByText('No webhooks yet').waitFor();
      assert.deepEqual(problems, []);
    } finally {
      await context.close();
      receiver.close();
    }
  });

  test('checks of received invoices are chosen', async () => {
    const { page, context } = await visitor(browser, { width: 390, dark: true });
    await signIn(app, context, company.id);
    await open(page, '/ui/webhooks');
    await page.locator('#detect input[value=BANK_ACCOUNT_CHANGED]').check();
    await page.locator('#detect').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const reply = await company.get('/v1/services/detect/checks');
    assert.deepEqual((reply.json as { on_invoice_receive: string[] }).on_invoice_receive, ['BANK_ACCOUNT_CHANGED']);
    await look(page, 'webhooks-dark-narrow');
    await open(page, '/ui/networks');
    await look(page, 'networks-dark-narrow');
    await context.close();
  });
});
