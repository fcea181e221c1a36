import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { docsLibrary } from '../../src/web/docs/library.js';
import { renderMarkdown } from '../../src/web/docs/markdown.js';
import { type TestApp, testApp } from '../support/app.js';
import { accessibilityProblems, noBrowser, screenshot, startBrowser, visitor } from '../support/browser.js';

describe('Markdown of the documentation', () => {
  test('HTML is shown, comments are not, anchors are as in repositories, links lead to pages or nowhere', () => {
    const { html, title, headings } = renderMarkdown(
      '# The *title*\n\n<!-- not-run: why -->\n<b>bold</b> [a](settings.md#x) [b](../README.md) [c](https://example.com)\n\n## `PUT /v1/a`, twice\n\n## `PUT /v1/a`, twice\n',
    );
    assert.equal(title, 'The title');
    assert.deepEqual(
      headings.map(({ id }) => id),
      ['put-v1a-twice', 'put-v1a-twice-1'],
    );
    assert.match(html, /&lt;b&gt;/);
    assert.doesNotMatch(html, /not-run/);
    assert.match(html, /href="\/docs\/settings#x"/);
    assert.doesNotMatch(html, /README/);
    assert.match(html, /href="https:\/\/example.com"/);
  });

  test('every page of the docs folder stands in the index', async () => {
    const { readdir } = await import('node:fs/promises');
    const folder = new URL('../../../../../docs/', import.meta.url);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md');
    const missing = files.filter((name) => !docsLibrary().find(name.slice(0, -3)));
    assert.deepEqual(missing, []);
  });
});

describe('the documentation site', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app?.drop());

  test('every page is served, and every link between pages leads to one, with its anchor', async () => {
    const pages = new Map<string, string>();
    const queue = ['/docs/'];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (pages.has(path)) continue;
      const response = await fetch(`${app.url}${path}`);
      assert.equal(response.status, 200, path);
      const html = await response.text();
      pages.set(path, html);
      for (const [, href = ''] of html.matchAll(/href="(\/docs\/[^"#?]*)/g)) queue.push(href);
    }
    assert.ok(pages.size > 15, `${pages.size} pages`);
    const broken: string[] = [];
    for (const [path, html] of pages) {
      for (const [, to = '', anchor = ''] of html.matchAll(/href="(\/docs\/[^"#?]*)?#([^"]+)"/g)) {
        if (anchor === 'content') continue;
        const target = pages.get(to || path);
        if (!target?.includes(`id="${decodeURIComponent(anchor)}"`)) broken.push(`${path} → ${to}#${anchor}`);
      }
    }
    assert.deepEqual(broken, []);
  });

  test('a page that there is none of is a 404', async () => {
    assert.equal((await fetch(`${app.url}/docs/nothing-here`)).status, 404);
    assert.equal((await fetch(`${app.url}/docs/..%2fpackage`)).status, 404);
  });

  test('search finds a setting by its name and leads to its section', { skip: noBrowser }, async () => {
    const browser: Browser = await startBrowser();
    try {
      const { page, problems } = await visitor(browser);
      await page.goto(`${app.url}/docs/`);
      assert.deepEqual(await accessibilityProblems(page), []);
      await screenshot(page, 'docs');
      await page.getByRole('searchbox').fill('signature');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/docs/search?q=signature');
      await page
        .getByRole('link', { name: /signature/i })
        .first()
        .click();
      await page.waitForURL(/\/docs\/webhooks/);
      await screenshot(page, 'docs-webhooks');
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.deepEqual(problems, []);
      const narrow = await visitor(browser, { width: 390, dark: true, javaScript: false });
      await narrow.page.goto(`${app.url}/docs/settings`);
      await narrow.page.getByRole('heading', { level: 1 }).waitFor();
      await screenshot(narrow.page, 'docs-settings-dark-narrow');
    } finally {
      await browser.close();
    }
  });
});
