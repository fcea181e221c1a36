import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { aReceiver, asParty, promptly } from '../documents/world.js';
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
import { anOrder, aPdfFile } from '../support/trade-documents.js';
import { until } from '../support/until.js';
import { signIn } from '../support/web-user.js';

describe('sending documents with a browser', { skip: noBrowser }, () => {
  let app: TestApp;
  let browser: Browser;
  let buyer: TestCompany;
  let seller: TestCompany;
  before(async () => {
    app = await testApp({ ...promptly, AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    buyer = await aCompany(app, { name: 'Ostaja Oyj' });
    seller = await aReceiver(app, [
      { network: 'PEPPOL', profiles: ['ORDER'], profile_version: 'PEPPOLBIS30' },
      { network: 'SCAN_DOCUMENTS', profiles: ['RECEIPT'] },
    ]);
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.drop();
  });

  const file = (name: string, buffer: Buffer, mimeType = 'application/xml') => ({ name, mimeType, buffer });
  const order = (number: string) =>
    file(`${number}.xml`, anOrder({ number, sender: asParty(buyer), recipient: asParty(seller) }));
  const received = async () => (await seller.get('/v1/documents?direction=RECEIVED')).json as { number: string }[];

  test('several files are sent from the list at once, each with its own result and a link to its document', async () => {
    const { page, context, problems } = await visitor(browser);
    await signIn(app, context, buyer.id);
    await page.goto(`${app.url}/ui/documents`);
    await page.getByRole('link', { name: 'Send documents' }).first().click();
    await page.getByRole('heading', { name: 'Send documents' }).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, 'send-documents');
    const invoice = file('invoice.xml', bisInvoice({ number: 'X-1', seller: buyer, buyer: seller }));
    const broken = file('broken.xml', Buffer.from('<Order><cbc:ID>'));
    const unknown = file('note.txt', Buffer.from('hello'), 'text/plain');
    await page.getByLabel('Document files').setInputFiles([order('O-1'), invoice, order('O-2'), broken, unknown]);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText(`Order O-1 to ${seller.name} is on its way.`).waitFor();
    await page.getByText(`Order O-2 to ${seller.name} is on its way.`).waitFor();
    const refused = (name: string) => page.locator('.result', { hasText: `${name} was not sent` });
    await refused('invoice.xml').waitFor();
    await refused('broken.xml').waitFor();
    await refused('note.txt').waitFor();
    assert.match(
      (await refused('invoice.xml').textContent()) ?? '',
      /Invoices and credit notes are sent on the page Send\./,
    );
    assert.match((await refused('note.txt').textContent()) ?? '', /Choose the type under Options\./);
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, 'send-documents-results');
    await page.getByRole('link', { name: 'Open the document O-1' }).click();
    await page.getByRole('heading', { name: 'Order O-1' }).waitFor();
    await until(async () => (await received()).length === 2);
    assert.deepEqual((await received()).map(({ number }) => number).sort(), ['O-1', 'O-2']);
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('files dropped on the page are taken, of the type and for the address that the options say', async () => {
    const { page, context } = await visitor(browser);
    await signIn(app, context, buyer.id);
    await page.goto(`${app.url}/ui/documents/send`);
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'receipt.pdf', { type: 'application/pdf' }));
      return transfer;
    }, aPdfFile('a receipt').toString());
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: dropped });
    await page.getByText('Options for these files').click();
    await page.getByLabel('Type of the documents').selectOption('RECEIPT');
    await page.getByLabel('Send to e-invoicing address').fill(asParty(seller).eia);
    await page.getByLabel('Name of the recipient').fill('Myyjän kirjanpito');
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Receipt to Myyjän kirjanpito is on its way.').waitFor();
    const receipts = async () => (await seller.get('/v1/documents?direction=RECEIVED&type=RECEIPT')).json as unknown[];
    await until(async () => (await receipts()).length === 1);
    await context.close();
  });

  test('without script one form sends all, in Finnish, dark and narrow', async () => {
    const look = { locale: 'fi-FI', dark: true, width: 390 };
    const { page, context } = await visitor(browser, { ...look, javaScript: false });
    await signIn(app, context, buyer.id);
    await page.goto(`${app.url}/ui/documents/send`);
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByText('Valitse ainakin yksi tiedosto.').waitFor();
    await page
      .getByLabel('Asiakirjatiedostot')
      .setInputFiles([order('O-3'), file('muistio.txt', Buffer.from('hei'), 'text/plain')]);
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByText(`Tilaus O-3 vastaanottajalle ${seller.name} on matkalla.`).waitFor();
    const refused = page.locator('.result', { hasText: 'muistio.txt ei lähtenyt' });
    await refused.getByText('Siitä ei selviä, mikä asiakirja se on. Valitse laji asetuksissa.').waitFor();
    assert.equal(await sidewaysScroll(page), 0);
    await screenshot(page, 'send-documents-narrow');
    await context.close();
    const scripted = await visitor(browser, look);
    await signIn(app, scripted.context, buyer.id);
    await scripted.page.goto(`${app.url}/ui/documents/send`);
    assert.deepEqual(await accessibilityProblems(scripted.page), []);
    await scripted.context.close();
  });

  test('a company that is not verified is told so and sends nothing', async () => {
    const { page, context } = await visitor(browser);
    await signIn(app, context, (await aCompany(app, { name: 'Uusi Oy', verified: false })).id);
    await page.goto(`${app.url}/ui/documents`);
    await page.getByText('No documents yet').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.goto(`${app.url}/ui/documents/send`);
    await page.getByLabel('Document files').setInputFiles([order('O-4')]);
    await page.getByRole('button', { name: 'Send' }).click();
    const refused = page.locator('.result', { hasText: 'O-4.xml was not sent' });
    await refused.getByText('Your company is not verified yet, so it cannot send.').waitFor();
    await context.close();
  });
});
