import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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

describe("an invoice's pages with a browser", { skip: noBrowser }, () => {
  let app: TestApp;
  let browser: Browser;
  let seller: TestCompany;
  let buyer: TestCompany;
  let received = '';
  let failed = '';
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    seller = await aCompany(app, { name: 'Myyjä Oy' });
    buyer = await aCompany(app, { name: 'Ostaja Oyj' });
    const embedded = { filename: 'tunnit.csv', text: 'päivä;tunnit\n1;7,5\n' };
    await seller.postInvoice(bisInvoice({ number: 'K-1', seller, buyer, lines: 130, embedded }), 'k1.xml');
    const nobody = { name: 'Tuntematon Ab', bid: '0112038-9' };
    const sent = await seller.postInvoice(bisInvoice({ number: 'K-2', seller, buyer: nobody }), 'k2.xml');
    failed = sent.json.id;
    received = await until(async () => (await buyer.get('/v1/invoices')).json[0]?.id as string | undefined);
    await until(async () => (await seller.get(`/v1/invoices/${failed}`)).json.status === 'FAILED');
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.drop();
  });

  const open = (page: Page, path: string) => page.goto(`${app.url}${path}`);
  const at = (id: string, path = '') => `/ui/invoices/${id}${path}`;
  const axe = async (page: Page) => assert.deepEqual(await accessibilityProblems(page), []);

  test('the content shows parties, lines by the hundred, VAT, totals, payment and attachments, the image beside', async () => {
    const { page, context, problems } = await visitor(browser);
    await signIn(app, context, buyer.id);
    await open(page, at(received));
    await page.getByRole('heading', { name: 'Invoice K-1' }).waitFor();
    await page.getByText('Työ 100', { exact: true }).waitFor();
    assert.equal(await page.getByText('Työ 101', { exact: true }).count(), 0);
    await page.getByText('16,315.00 EUR').last().waitFor();
    await page.getByText('FI2112345600000785').waitFor();
    await axe(page);
    await screenshot(page, 'invoice');
    const image = await page.request.get(`${app.url}${at(received, '/image')}`);
    assert.equal(image.headers()['content-type'], 'application/pdf');
    assert.match(image.headers()['content-disposition'] ?? '', /^inline/);
    assert.equal((await image.body()).subarray(0, 5).toString(), '%PDF-');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'tunnit.csv' }).click();
    assert.equal((await downloading).suggestedFilename(), 'tunnit.csv');
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByText('Työ 130', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Set handled' }).click();
    await page.getByText('The invoice is handled.').waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('what changed an amount is said, of a line and of the whole; units are words; all columns fit beside the image', async () => {
    const { page, context } = await visitor(browser);
    const adjustment = (charge: boolean, reason: string, percent = '') =>
      `<cac:AllowanceCharge><cbc:ChargeIndicator>${charge}</cbc:ChargeIndicator><cbc:AllowanceChargeReason>${reason}</cbc:AllowanceChargeReason>${percent}</cac:AllowanceCharge>`;
    const tenth =
      '<cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric><cbc:Amount currencyID="EUR">10.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">100.00</cbc:BaseAmount>';
    const ten = '<cbc:Amount currencyID="EUR">10.00</cbc:Amount>';
    const invoice = bisInvoice({ number: 'K-4', seller, buyer })
      .toString()
      .replace('unitCode="C62"', 'unitCode="HUR"')
      .replace(
        '<cac:Item>',
        `${adjustment(false, 'Kanta-asiakas', tenth)}${adjustment(true, 'Pikatyö', ten)}<cac:Item>`,
      )
      .replace('<cac:TaxTotal>', `${adjustment(false, 'Kausi', ten)}${adjustment(true, 'Rahti', ten)}<cac:TaxTotal>`);
    const sent = await seller.postInvoice(Buffer.from(invoice), 'k4.xml');
    await signIn(app, context, seller.id);
    await open(page, at(sent.json.id));
    const lines = page.locator('.card', { hasText: 'Työ 1' }).last();
    await lines.getByText('Kanta-asiakas, 10 % of 100.00: -10.00').waitFor();
    await lines.getByText('Pikatyö: 10.00').waitFor();
    await lines.getByRole('cell', { name: '2 h', exact: true }).waitFor();
    const whole = page.locator('.card', { hasText: 'Allowances and charges' });
    await whole.getByRole('row', { name: 'Kausi -10.00 EUR' }).waitFor();
    await whole.getByRole('row', { name: 'Rahti 10.00 EUR' }).waitFor();
    const hidden = await lines.locator('.table-frame').evaluate((frame) => frame.scrollWidth - frame.clientWidth);
    assert.equal(hidden, 0);
    await axe(page);
    await screenshot(page, 'invoice-adjustments');
    await context.close();
  });

  test('the XML is a folded tree in pages, searched by the server, also without script', async () => {
    const { page, context } = await visitor(browser, { javaScript: false });
    await signIn(app, context, buyer.id);
    await open(page, at(received, '/xml'));
    const tree = page.locator('.xml');
    assert.equal(await tree.getByText('<cac:InvoiceLine>').first().isVisible(), true);
    assert.equal(await tree.getByText('Työ 1', { exact: true }).isVisible(), false);
    await page.getByText(/^Page 1 of \d+$/).waitFor();
    await page.getByLabel('Search names, values and attributes').fill('työ 77');
    await arriveBy(page, () => page.getByRole('button', { name: 'Search' }).click());
    await page.getByText('1 found').waitFor();
    assert.equal(await tree.getByText('Työ 77', { exact: true }).isVisible(), true);
    await screenshot(page, 'invoice-xml-found');
    await open(page, at(received, '/xml?q=nowhere+to+be+found'));
    await page.getByText('Nothing found.').waitFor();
    await context.close();
  });

  test('a finding of the check leads to its line of the XML, which stands open on its page', async () => {
    const { page, context, problems } = await visitor(browser);
    await signIn(app, context, buyer.id);
    // A sum of the lines that does not fit, and a unit that is none.
    const wrong = bisInvoice({ number: 'K-3', seller, buyer, lines: 60 })
      .toString()
      .replace(/(<cbc:ID>60<\/cbc:ID><cbc:InvoicedQuantity unitCode=")C62/, '$1NOUNIT');
    const sent = await seller.postInvoice(Buffer.from(wrong), 'k3.xml');
    await signIn(app, context, seller.id);
    await open(page, at(sent.json.id, '/checks'));
    const first = page.locator('.finding', { hasText: 'BR-CL-23' }).first();
    await first.waitFor();
    await axe(page);
    await screenshot(page, 'invoice-checks');
    const line = wrong.split('\n').findIndex((text) => text.includes('NOUNIT')) + 1;
    await first.getByRole('link', { name: `Show line ${line}` }).click();
    await page.waitForURL(`**line=${line}#l${line}`);
    assert.equal(await page.locator('.xml').getByText('NOUNIT').isVisible(), true);
    await axe(page);
    await screenshot(page, 'invoice-xml-line');
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('every written format is offered with what it loses; one that cannot be had says why', async () => {
    const { page, context } = await visitor(browser);
    await signIn(app, context, buyer.id);
    await open(page, at(received, '/formats'));
    await axe(page);
    await screenshot(page, 'invoice-formats');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download FINVOICE30' }).click();
    assert.match((await downloading).suggestedFilename(), /\.xml$/);
    await page.getByRole('link', { name: 'What is lost (FINVOICE30)' }).click();
    await page.getByText('Keeps the rules of the format.').waitFor();
    await axe(page);
    await screenshot(page, 'invoice-loss-report');
    await open(page, at(received, '/download/XRECHNUNG30UBL'));
    await page.getByText('The format cannot carry this invoice as it is.').waitFor();
    assert.equal((await open(page, at(received, '/formats/NONESUCH')))?.status(), 404);
    await context.close();
  });

  test('terms are listed by their names in the standard and searched', async () => {
    const { page, context } = await visitor(browser);
    await signIn(app, context, buyer.id);
    await open(page, at(received, '/terms?q=seller+name'));
    await page.getByRole('cell', { name: 'Myyjä Oy' }).waitFor();
    await axe(page);
    await screenshot(page, 'invoice-terms');
    await context.close();
  });

  test('a failed invoice tells every routing rule with its reason and is sent again by another way', async () => {
    const { page, context, problems } = await visitor(browser);
    await signIn(app, context, seller.id);
    await open(page, at(failed, '/history'));
    await page.getByText('The invoice could not be delivered.').waitFor();
    await page.getByText('Business id', { exact: true }).waitFor();
    await axe(page);
    await screenshot(page, 'invoice-history');
    await arriveBy(page, () => page.getByRole('link', { name: 'Send again' }).first().click());
    await axe(page);
    await screenshot(page, 'invoice-send-again');
    await page.getByLabel('E-invoicing address').fill(`0037${buyer.bid.replace('-', '')}`);
    await page.getByRole('button', { name: 'Send (As e-invoice)' }).click();
    await page.getByText('The invoice is on its way again.').waitFor();
    await until(async () => (await seller.get(`/v1/invoices/${failed}`)).json.status === 'DELIVERED');
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('the sender of a received invoice is checked and reported, once, and the report taken back', async () => {
    const { page, context, problems } = await visitor(browser);
    await signIn(app, context, buyer.id);
    await open(page, at(received, '/safety'));
    await page.getByRole('button', { name: 'Run the checks' }).click();
    await page.getByText('The checks are running').waitFor();
    await until(async () => {
      const { json } = await buyer.get(`/v1/analysis/${received}`, 'analysis');
      return (json as { analysis_status: string }[]).every((run) => run.analysis_status !== 'PENDING');
    });
    await page.reload();
    assert.equal(await page.locator('.route > li').count(), 5);
    assert.equal(await page.locator('.route .badge').getByText('Running').count(), 0);
    await axe(page);
    await screenshot(page, 'invoice-safety');
    await page.getByRole('button', { name: 'Report the sender' }).click();
    await page.getByText('Choose at least one reason.').waitFor();
    await page.getByLabel('Unknown company').check();
    await page.getByLabel('What happened').fill('Never ordered.');
    await page.getByRole('button', { name: 'Report the sender' }).click();
    await page.getByText('The sender is reported.').waitFor();
    const [told] = (await buyer.get(`/v1/invoices/${received}/reports`)).json as { additional_explanation: string }[];
    assert.equal(told?.additional_explanation, 'Never ordered.');
    await axe(page);
    await page.getByRole('button', { name: 'Take the report back' }).click();
    await page.getByText('The report is taken back.').waitFor();
    assert.deepEqual(problems, []);
    await signIn(app, context, seller.id);
    assert.equal((await open(page, at(failed, '/safety')))?.status(), 404);
    await context.close();
  });

  test("another company's invoice is not there, whichever of its pages", async () => {
    const { page, context } = await visitor(browser);
    const other = await aCompany(app, { name: 'Ulkopuolinen Oy', verified: false });
    await signIn(app, context, other.id);
    for (const path of [
      '',
      '/xml',
      '/checks?run',
      '/formats',
      '/terms',
      '/history',
      '/safety',
      '/image',
      '/zip',
      '/send-again',
    ]) {
      assert.equal((await open(page, at(received, path)))?.status(), 404, path);
    }
    await context.close();
  });

  test('pages are in Finnish, dark and narrow', async () => {
    const { page, context } = await visitor(browser, { locale: 'fi-FI', dark: true, width: 390 });
    await signIn(app, context, buyer.id);
    for (const path of [
      '',
      '/xml',
      '/checks?run',
      '/formats',
      '/formats/FINVOICE30',
      '/terms',
      '/history',
      '/safety',
    ]) {
      await open(page, at(received, path));
      await axe(page);
      assert.equal(await sidewaysScroll(page), 0, path);
      await screenshot(page, `invoice-narrow${path.replaceAll(/[^a-z]+/gi, '-')}`);
    }
    await context.close();
  });
});
