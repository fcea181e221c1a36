import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { aReceiver, asParty, postDocument, promptly, settled } from '../documents/world.js';
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
import { anOrder } from '../support/trade-documents.js';
import { signIn } from '../support/web-user.js';

describe('documents with a browser', { skip: noBrowser }, () => {
  let app: TestApp;
  let browser: Browser;
  let buyer: TestCompany;
  let seller: TestCompany;
  let sentBytes: Buffer = Buffer.alloc(0);
  before(async () => {
    app = await testApp({ ...promptly, AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    buyer = await aCompany(app, { name: 'Ostaja Oyj' });
    seller = await aReceiver(app, [{ network: 'PEPPOL', profiles: ['ORDER'], profile_version: 'PEPPOLBIS30' }]);
    const nobody = { name: 'Tuntematon Ab', bid: '0112038-9', eia: '0216:003701120389' };
    for (const [number, recipient] of [
      ['T-1', asParty(seller)],
      ['T-2', asParty(seller)],
      ['T-3', nobody],
    ] as const) {
      const bytes = anOrder({ number, sender: asParty(buyer), recipient, reference: 'VIITE-8' });
      if (number === 'T-1') sentBytes = bytes;
      const sent = await postDocument(app, await buyer.token(), { file: { name: `${number}.xml`, bytes } });
      await settled(buyer, sent.json.id);
    }
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.drop();
  });

  const open = (page: Page, path: string) => page.goto(`${app.url}${path}`);
  const numbers = async (page: Page) => (await page.locator('tbody td a').allTextContents()).sort();

  test('sent documents are listed with their state, and filtered by state, type, direction and words', async () => {
    const { page, context, problems } = await visitor(browser);
    await signIn(app, context, buyer.id);
    await open(page, '/ui/documents');
    assert.deepEqual(await numbers(page), ['T-1', 'T-2', 'T-3']);
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, 'documents');
    await page.getByRole('link', { name: 'Failed' }).click();
    await page.waitForURL('**state=FAILED');
    assert.deepEqual(await numbers(page), ['T-3']);
    await open(page, '/ui/documents?q=tuntem');
    assert.deepEqual(await numbers(page), ['T-3']);
    await open(page, '/ui/documents?direction=SENT&type=ORDER&q=viite');
    assert.deepEqual(await numbers(page), ['T-1', 'T-2', 'T-3']);
    await open(page, '/ui/documents?type=CATALOGUE');
    await page.getByText('Nothing fits').waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('the time line tells in the language of the page where a document went and why one went nowhere', async () => {
    const documents = (await buyer.get('/v1/documents')).json as { id: string; number: string }[];
    const idOf = (number: string) => documents.find((document) => document.number === number)?.id ?? '';
    const address = asParty(seller).eia;
    const failure = (await buyer.get(`/v1/documents/${idOf('T-3')}`)).json.last_event;
    assert.deepEqual([failure.message, failure.said], ['Document could not be delivered', undefined]);
    for (const [locale, taken, delivered, failed, why] of [
      ['en-GB', 'Document taken for sending', 'Document delivered to', failure.message, failure.details],
      [
        'fi-FI',
        'Asiakirja otettu lähetettäväksi',
        'Asiakirja toimitettu:',
        'Asiakirjaa ei voitu toimittaa',
        'Kukaan täällä ei ota vastaan asiakirjoja tyyppiä ORDER versiossa PEPPOLBIS30 osoitteessa 0216:003701120389.',
      ],
    ] as const) {
      const { page, context } = await visitor(browser, { locale });
      await signIn(app, context, buyer.id);
      await open(page, `/ui/documents/${idOf('T-1')}`);
      await page.getByText(taken, { exact: true }).waitFor();
      const told = (await page.locator('.timeline').textContent()) ?? '';
      assert.ok(told.includes(delivered) && told.includes(address), told);
      await open(page, `/ui/documents/${idOf('T-3')}`);
      await page.getByText(failed, { exact: true }).waitFor();
      await page.getByText(why).first().waitFor();
      await context.close();
    }
  });

  test('a document shows its parties, time line and files, which come byte for byte', async () => {
    const { page, context } = await visitor(browser, { locale: 'fi-FI', dark: true, width: 390 });
    await signIn(app, context, seller.id);
    await open(page, '/ui/documents');
    assert.deepEqual(await numbers(page), ['T-1', 'T-2']);
    assert.deepEqual(await accessibilityProblems(page), []);
    assert.equal(await sidewaysScroll(page), 0);
    await screenshot(page, 'documents-narrow');
    await page.getByRole('link', { name: 'T-1' }).click();
    await page.getByRole('heading', { name: 'Tilaus T-1' }).waitFor();
    await page.getByText('Asiakirja saapunut, lähettäjä Ostaja Oyj').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, 'document-narrow');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'T-1.xml' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await downloading).createReadStream()) chunks.push(chunk as Buffer);
    assert.deepEqual(Buffer.concat(chunks), sentBytes);
    const url = page.url();
    const other = await visitor(browser);
    await signIn(app, other.context, (await aCompany(app, { name: 'Muu Oy', verified: false })).id);
    assert.equal((await other.page.goto(url))?.status(), 404);
    await other.context.close();
    await context.close();
  });
});
