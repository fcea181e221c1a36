import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { unzip } from '../../src/invoices/unzip.js';
import { aCompany, type TestCompany } from '../support/api.js';
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
import { signIn } from '../support/web-user.js';

describe('inbox and outbox with a browser', { skip: noBrowser }, () => {
  let app: TestApp;
  let browser: Browser;
  let seller: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    seller = await aCompany(app, { name: 'Myyjä Oy' });
    buyer = await aCompany(app, { name: 'Ostaja Oyj' });
    for (const number of ['K-1001', 'K-1002', 'K-1003', 'H-77']) {
      await seller.postInvoice(bisInvoice({ number, seller, buyer, lines: 3 }), `${number}.xml`);
    }
    // Nobody here has this business id.
    const nobody = { name: 'Tuntematon Ab', bid: '0112038-9' };
    await seller.postInvoice(bisInvoice({ number: 'K-2001', seller, buyer: nobody }), 'nobody.xml');
    const states = async () => (await seller.get('/v1/invoices?direction=SENT')).json as { status: string }[];
    await until(async () => (await states()).every(({ status }) => status !== 'PENDING'));
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.drop();
  });

  const open = (page: Page, path: string) => page.goto(`${app.url}${path}`);
  const numbers = (page: Page) => page.locator('tbody td a').allInnerTexts();

  test('the inbox shows what came, finds by name and number while typing, and keeps the search in the address', async () => {
    const { page, context, problems } = await visitor(browser);
    await signIn(app, context, buyer.id);
    await open(page, '/ui/inbox');
    assert.deepEqual((await numbers(page)).sort(), ['H-77', 'K-1001', 'K-1002', 'K-1003']);
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, 'inbox');
    await page.getByLabel('Number, reference or name').pressSequentially('k 100');
    await page.waitForURL(/q=k%20100/);
    await until(async () => (await numbers(page)).length === 3);
    await page.reload();
    assert.equal((await numbers(page)).length, 3);
    await open(page, '/ui/inbox?q=myyj%C3%A4+77');
    assert.deepEqual(await numbers(page), ['H-77']);
    await open(page, '/ui/inbox?q=nothing');
    await page.getByText('Nothing fits').waitFor();
    await open(page, '/ui/inbox?to=2020-01-01');
    await page.getByText('Nothing fits').waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('marked invoices are set handled together and come as one ZIP with a folder each', async () => {
    const { page, context, problems } = await visitor(browser);
    await signIn(app, context, buyer.id);
    await open(page, '/ui/inbox?state=open');
    await page.getByLabel('Mark invoice K-1001').check();
    await page.getByLabel('Mark invoice K-1002').check();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as ZIP' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await downloading).createReadStream()) chunks.push(chunk as Buffer);
    const files = await unzip(Buffer.concat(chunks), { maxFiles: 10, maxBytes: 1_000_000 });
    assert.deepEqual(files.map(({ filename }) => filename).sort(), ['K-1001.xml', 'K-1002.xml']);
    await arriveBy(page, () => page.getByRole('button', { name: 'Set handled' }).click());
    await page.getByText('Set handled: 2').waitFor();
    assert.match(page.url(), /state=open$/);
    assert.deepEqual((await numbers(page)).sort(), ['H-77', 'K-1003']);
    await open(page, '/ui/inbox?state=handled');
    assert.equal((await numbers(page)).length, 2);
    await page.getByLabel('Mark all on this page').check();
    await page.getByRole('button', { name: 'Set new again' }).click();
    await page.getByText('New again: 2').waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('invoices of another company are neither marked nor packed', async () => {
    const { page, context } = await visitor(browser);
    await signIn(app, context, seller.id);
    const [foreign] = (await buyer.get('/v1/invoices')).json as { id: string }[];
    await open(page, '/ui/outbox');
    const first = page.locator('tbody input[name=id]').first();
    await first.evaluate((box, id) => box.setAttribute('value', id), foreign?.id ?? '');
    await first.check();
    await page.getByRole('button', { name: 'Download as ZIP' }).click();
    await page.getByText('Mark the invoices first.').waitFor();
    await context.close();
  });

  test('the outbox tells what failed at a glance, in Finnish, dark and narrow too', async () => {
    const { page, context } = await visitor(browser);
    await signIn(app, context, seller.id);
    await open(page, '/ui/outbox');
    await screenshot(page, 'outbox');
    await page.getByRole('link', { name: 'Failed' }).click();
    await page.waitForURL('**state=FAILED');
    assert.deepEqual(await numbers(page), ['K-2001']);
    await context.close();
    const narrow = await visitor(browser, { locale: 'fi-FI', dark: true, width: 390 });
    await signIn(app, narrow.context, seller.id);
    await open(narrow.page, '/ui/outbox');
    await narrow.page.getByRole('heading', { name: 'Lähetetyt' }).waitFor();
    assert.deepEqual(await accessibilityProblems(narrow.page), []);
    assert.equal(await sidewaysScroll(narrow.page), 0);
    await screenshot(narrow.page, 'outbox-dark-narrow');
    await narrow.context.close();
  });

  test('without script the list is searched and gone through by links; empty ones say what to do next', async () => {
    const { page, context } = await visitor(browser, { javaScript: false });
    const empty = await aCompany(app, { name: 'Tyhjä Oy' });
    await signIn(app, context, empty.id);
    await open(page, '/ui/inbox');
    await page.getByRole('link', { name: 'Open networks' }).waitFor();
    await screenshot(page, 'inbox-empty');
    const documents = Array.from({ length: 52 }, (_, i) => bisInvoice({ number: `P-${i}`, seller: empty, buyer }));
    for (const [i, bytes] of documents.entries()) await empty.postInvoice(bytes, `${i}.xml`);
    await open(page, '/ui/outbox');
    await page.getByText('52 invoices').waitFor();
    assert.equal((await numbers(page))[0], 'P-51');
    await arriveBy(page, () => page.getByRole('link', { name: 'Older' }).click());
    assert.deepEqual(await numbers(page), ['P-1', 'P-0']);
    await arriveBy(page, () => page.getByRole('link', { name: 'Newer' }).click());
    assert.equal((await numbers(page)).length, 50);
    await page.getByLabel('Number, reference or name').fill('P-7');
    await arriveBy(page, () => page.getByRole('button', { name: 'Search' }).click());
    assert.deepEqual(await numbers(page), ['P-7']);
    await context.close();
  });
});
