import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import {
  accessibilityProblems,
  noBrowser,
  screenshot,
  sidewaysScroll,
  startBrowser,
  visitor,
} from '../support/browser.js';
import { bisInvoice } from '../support/documents.js';
import { until } from '../support/until.js';
import { signIn } from '../support/web-user.js';

describe('sending files with a browser', { skip: noBrowser }, () => {
  let app: TestApp;
  let browser: Browser;
  let seller: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    seller = await aCompany(app, { name: 'Myyjä Oy' });
    buyer = await aCompany(app, { name: 'Ostaja Oyj' });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.drop();
  });

  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/xml', buffer });
  const good = (number: string) => file(`${number}.xml`, bisInvoice({ number, seller, buyer }));
  /** No issue date, and sums that do not add up. */
  const bad = () =>
    file(
      'bad.xml',
      Buffer.from(
        bisInvoice({ number: 'S-9', seller, buyer, issueDate: '' })
          .toString()
          .replace('<cbc:PayableAmount currencyID="EUR">125.50', '<cbc:PayableAmount currencyID="EUR">1.00'),
      ),
    );

  test('several files are sent at once, each with its own result and a link to its invoice', async () => {
    const { page, context, problems } = await visitor(browser);
    await signIn(app, context, seller.id);
    await page.goto(`${app.url}/ui/send`);
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, 'send');
    await page
      .getByLabel('Invoice files')
      .setInputFiles([good('S-1'), bad(), good('S-2'), file('x.txt', Buffer.from('x'))]);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Invoice S-1 to Ostaja Oyj is on its way.').waitFor();
    await page.getByText('Invoice S-2 to Ostaja Oyj is on its way.').waitFor();
    await page.getByText('x.txt was not sent').waitFor();
    const refused = page.locator('.result', { hasText: 'bad.xml was not sent' });
    await refused.waitFor();
    const told = (await refused.textContent()) ?? '';
    assert.match(told, /BR-CO-16/);
    assert.match(told, /line \d+/);
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, 'send-results');
    await page.getByRole('link', { name: 'Open the invoice S-1' }).click();
    await page.getByRole('heading', { name: 'Invoice S-1' }).waitFor();
    await until(async () => ((await buyer.get('/v1/invoices')).json as unknown[]).length === 2);
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('files dropped on the page are taken', async () => {
    const { page, context } = await visitor(browser);
    await signIn(app, context, seller.id);
    await page.goto(`${app.url}/ui/send`);
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'S-3.xml', { type: 'application/xml' }));
      return transfer;
    }, good('S-3').buffer.toString());
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: dropped });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Invoice S-3 to Ostaja Oyj is on its way.').waitFor();
    await context.close();
  });

  test('without script one form sends all; what is kept without sending stays', async () => {
    const { page, context } = await visitor(browser, { javaScript: false });
    await signIn(app, context, seller.id);
    await page.goto(`${app.url}/ui/send`);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Choose at least one file.').waitFor();
    await page.getByLabel('Invoice files').setInputFiles([good('S-4'), bad()]);
    await page.getByText('Options for these files').click();
    await page.getByLabel('Keep without sending').check();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Invoice S-4 to Ostaja Oyj is on its way.').waitFor();
    await page.getByText('bad.xml was not sent').waitFor();
    const sent = async () => (await seller.get('/v1/invoices?direction=SENT&number=S-4')).json[0];
    await until(async () => (await sent()).status === 'DELIVERED');
    assert.equal((await sent()).destination, null);
    await context.close();
  });

  test('a company that is not verified is told so, in Finnish, dark and narrow', async () => {
    const { page, context } = await visitor(browser, { locale: 'fi-FI', dark: true, width: 390 });
    const fresh = await aCompany(app, { name: 'Uusi Oy', verified: false });
    await signIn(app, context, fresh.id);
    await page.goto(`${app.url}/ui/send`);
    await page.getByText('Yritystäsi ei ole vielä vahvistettu').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    assert.equal(await sidewaysScroll(page), 0);
    await screenshot(page, 'send-narrow');
    await context.close();
  });
});
