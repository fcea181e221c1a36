import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { sourceParts, sourceText } from '../../src/web/pages/validator/source.js';
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

const seller = { name: 'Koivu Oy', bid: '2893567-6' };
const buyer = { name: 'Haapa Oy', bid: '2750418-8' };
const good = bisInvoice({ seller, buyer }).toString();
/** Two faults with exactly one repair each: a country in lower case, and a sum that does not add up. */
const broken = good
  .replace('IdentificationCode>FI<', 'IdentificationCode>fi<')
  .replace('<cbc:TaxInclusiveAmount currencyID="EUR">125.50', '<cbc:TaxInclusiveAmount currencyID="EUR">125.40');

describe('the source as the validator shows it', () => {
  const finding = (line: number, column: number) =>
    ({ line, column, id: 'X', severity: 'ERROR' }) as Parameters<typeof sourceParts>[1][number];

  test('long sources are shown around the findings, with the gaps said', () => {
    const text = Array.from({ length: 4000 }, (_, i) => `<line n="${i + 1}"/>`).join('\n');
    const parts = sourceParts(Buffer.from(text), [finding(2000, 1)]);
    const lines = parts.flatMap((part) => ('number' in part ? [part.number] : []));
    assert.deepEqual(lines.slice(20), [1996, 1997, 1998, 1999, 2000, 2001, 2002, 2003, 2004]);
    assert.deepEqual(
      parts.filter((part) => 'from' in part),
      [
        { from: 21, to: 1995 },
        { from: 2005, to: 4000 },
      ],
    );
  });

  test('the markup that a finding points at is marked, and a line of one megabyte is not shown whole', () => {
    const [line] = sourceParts(Buffer.from(`<a>${'x'.repeat(1_000_000)}<b>1</b></a>`), [finding(1, 1_000_004)]);
    assert.ok(line && 'pieces' in line);
    assert.deepEqual(
      line.pieces.filter((piece) => piece.mark),
      [{ text: '<b>', mark: true }],
    );
    assert.ok(line.pieces.reduce((sum, piece) => sum + piece.text.length, 0) < 1500);
  });

  test('the text is read in the encoding of the document', () => {
    const declared = Buffer.from('<?xml version="1.0" encoding="ISO-8859-15"?><a>10 \xa4 ä</a>', 'latin1');
    assert.match(sourceText(declared), /10 € ä/);
    assert.equal(sourceText(Buffer.from('\ufeff<a>ä</a>', 'utf16le')), '<a>ä</a>');
    assert.equal(sourceText(Buffer.from('<a>\xe4</a>', 'latin1')), '<a>ä</a>');
  });
});

describe('the validator page', { skip: noBrowser }, () => {
  let app: TestApp;
  let browser: Browser;
  before(async () => {
    app = await testApp();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.drop();
  });

  const open = (page: Page) => page.goto(`${app.url}/ui/validator`);

  async function paste(page: Page, xml: string): Promise<void> {
    await open(page);
    await page.getByLabel('Or paste XML').fill(xml);
    await arriveBy(page, () => page.getByRole('button', { name: 'Check' }).click());
  }

  for (const look of [
    { width: 1280, dark: false, name: 'light' },
    { width: 390, dark: true, name: 'dark-narrow' },
  ]) {
    test(`findings stand beside their source line and lead there and back (${look.name})`, async () => {
      const { page, context, problems } = await visitor(browser, look);
      await open(page);
      await screenshot(page, `validator-${look.name}`);
      assert.deepEqual(await accessibilityProblems(page), []);
      await paste(page, broken);
      await page.getByText('Not valid', { exact: true }).waitFor();
      const finding = page.locator('.finding', { hasText: 'BR-CO-15' });
      assert.match((await finding.textContent()) ?? '', /BT-112 Invoice total amount with VAT/);
      await finding.getByRole('link', { name: /^Line \d+$/ }).click();
      const marked = page.locator('.source-line:target');
      assert.match((await marked.textContent()) ?? '', /BR-CO-15/);
      assert.equal(await sidewaysScroll(page), 0);
      assert.deepEqual(await accessibilityProblems(page), []);
      await screenshot(page, `validator-result-${look.name}`);
      assert.deepEqual(problems, []);
      await context.close();
    });
  }

  test('a repair edits the document and checks it again, one by one until it is valid', async () => {
    const { page, context } = await visitor(browser);
    await paste(page, broken);
    const before = await page.locator('.finding-bad').count();
    assert.ok(before >= 2);
    await arriveBy(page, () => page.getByRole('button', { name: /^Mend it\W+BR-CO-15/ }).click());
    await page.getByText('Mended: 1.').waitFor();
    assert.equal(await page.locator('.finding', { hasText: 'BR-CO-15' }).count(), 0);
    while ((await page.getByRole('button', { name: /^Mend it/ }).count()) > 0) {
      const mend = page.getByRole('button', { name: /^Mend it/ }).first();
      await arriveBy(page, () => mend.click());
    }
    assert.equal(await page.locator('.finding-bad').count(), 0);
    assert.match((await page.locator('.source').textContent()) ?? '', /TaxInclusiveAmount currencyID="EUR">125.50</);
    await context.close();
  });

  test('several files at once, without script: an overview, and every report of each as a download', async () => {
    const { page, context } = await visitor(browser, { javaScript: false });
    await open(page);
    await page.getByLabel('Drop files here').setInputFiles([
      { name: 'good.xml', mimeType: 'text/xml', buffer: Buffer.from(good) },
      { name: 'broken.xml', mimeType: 'text/xml', buffer: Buffer.from(broken) },
      { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('not xml') },
    ]);
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByRole('link', { name: 'broken.xml' }).click();
    await screenshot(page, 'validator-files');
    const expected: readonly (readonly [string, string, RegExp])[] = [
      ['JSON', 'broken.report.json', /"result": "ERROR"/],
      ['SVRL', 'broken.svrl.xml', /failed-assert[^>]+BR-CO-15/],
      ['HTML', 'broken.report.html', /<!DOCTYPE html>/],
      ['JUNIT', 'broken.junit.xml', /<testsuites/],
    ];
    const section = page.locator('#document-2');
    for (const [button, filename, content] of expected) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        section.getByRole('button', { name: button, exact: true }).click(),
      ]);
      assert.equal(download.suggestedFilename(), filename);
      assert.match(await readFile(await download.path(), 'utf8'), content);
    }
    const [document] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('button', { name: 'Download the document' }).click(),
    ]);
    assert.equal(await readFile(await document.path(), 'utf8'), broken);
    await arriveBy(page, () => section.getByRole('button', { name: /^Mend all/ }).click());
    assert.equal(await page.locator('#document-2 .finding-bad').count(), 0);
    assert.equal(await page.locator('#document-3 .finding-bad').count(), 1);
    await context.close();
  });

  test('the day decides which rules apply, and what cannot be used is said beside its field', async () => {
    const { page, context } = await visitor(browser);
    await open(page);
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('Choose a file, or paste a document.').waitFor();
    await page.getByLabel('By the rules in force on').fill('2026-06-01');
    await page.getByLabel('Or paste XML').fill(good);
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('1 Jun 2026').waitFor();
    await context.close();
  });

  test('it speaks Finnish', async () => {
    const { page, context } = await visitor(browser, { locale: 'fi-FI' });
    await open(page);
    await page.getByLabel('Tai liitä XML').fill(broken);
    await page.getByRole('button', { name: 'Tarkista' }).click();
    await page.getByText('Ei kelpaa', { exact: true }).waitFor();
    assert.match((await page.locator('.finding', { hasText: 'BR-CO-15' }).textContent()) ?? '', /arvonlis|vero/i);
    await context.close();
  });

  test('a repair made up by hand that does not fit changes nothing', async () => {
    const { page, context } = await visitor(browser);
    await paste(page, broken);
    await page
      .getByRole('button', { name: /^Mend it\W+BR-CO-15/ })
      .evaluate((button) =>
        button.setAttribute(
          'value',
          '{"at":0,"fixes":[{"start":9000000,"end":9000001,"replacement":"x","encoding":"UTF-8"}]}',
        ),
      );
    await arriveBy(page, () => page.getByRole('button', { name: /^Mend it\W+BR-CO-15/ }).click());
    await page.getByText('does not fit the document any more').waitFor();
    assert.equal(await page.locator('.finding', { hasText: 'BR-CO-15' }).count(), 1);
    await context.close();
  });
});
