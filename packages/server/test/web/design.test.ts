import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assets } from '../../src/web/framework/assets.js';
import { contrast, isColour, pairs, readTokens } from '../../src/web/pages/design/tokens.js';
import { type TestApp, testApp } from '../support/app.js';
import {
  accessibilityProblems,
  noBrowser,
  screenshot,
  sidewaysScroll,
  startBrowser,
  visitor,
} from '../support/browser.js';

const css = assets.get('app.css')?.bytes.toString('utf8') ?? '';

describe('tokens of the design system', () => {
  test('contrast is that of WCAG', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });

  for (const look of ['light', 'dark'] as const) {
    test(`what stands on what can be read (${look})`, () => {
      const value = new Map(readTokens().map((token) => [token.name, token[look]]));
      const weak = pairs.filter(({ ink, on, least }) => contrast(value.get(ink) ?? '', value.get(on) ?? '') < least);
      assert.deepEqual(weak, []);
    });
  }

  test('every colour that text is written in or on is among the pairs', () => {
    const paired = new Set(pairs.flatMap(({ ink, on }) => [ink, on]));
    const lines = new Set(['--line', '--side-line']);
    const left = readTokens().filter((token) => isColour(token) && !paired.has(token.name) && !lines.has(token.name));
    assert.deepEqual(
      left.map(({ name }) => name),
      [],
    );
  });

  test('the two places of the dark values agree', () => {
    const media = css.slice(css.indexOf(':root[data-theme="auto"]'));
    const dark = css.slice(css.indexOf(':root[data-theme="dark"]'));
    const values = (block: string) => [...block.slice(0, block.indexOf('}')).matchAll(/--[\w-]+: [^;]+;/g)].map(String);
    assert.deepEqual(values(media), values(dark));
  });
});

describe('the page of the design system', { skip: noBrowser }, () => {
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

  for (const look of [
    { width: 1280, dark: false, name: 'light' },
    { width: 390, dark: true, name: 'dark-narrow' },
  ]) {
    test(`it shows every token and every component of the style sheet, accessibly (${look.name})`, async () => {
      const { page, context, problems } = await visitor(browser, look);
      await page.goto(`${app.url}/ui/design`);
      const text = (await page.locator('main').textContent()) ?? '';
      for (const { name } of readTokens().filter((t) => isColour(t) || /^--(s\d|t-)/.test(t.name))) {
        assert.ok(text.includes(name), name);
      }
      // Sections of the style sheet that hold what pages are made of, with every class in them.
      const sections = css.split(/^\/\* /m).filter((s) => /^(Buttons|Forms \*|Tables|Time line|Steps|Things)/.test(s));
      assert.equal(sections.length, 6);
      const names = new Set(sections.flatMap((s) => [...s.matchAll(/^\.([a-z-]+)/gm)].map(([, name = '']) => name)));
      // States of parts, and what places the parts of one list.
      const elsewhere = new Set([
        'drop-over',
        'bulk',
        'list',
        'list-count',
        'list-total',
        'centred',
        'when-narrow',
        'when-wide',
      ]);
      for (const name of names) {
        if (!elsewhere.has(name)) assert.ok((await page.locator(`main .${name}`).count()) > 0, name);
      }
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.equal(await sidewaysScroll(page), 0);
      await screenshot(page, `design-${look.name}`);
      assert.deepEqual(problems, []);
      await context.close();
    });
  }

  test('it speaks Finnish', async () => {
    const { page, context } = await visitor(browser, { locale: 'fi-FI' });
    await page.goto(`${app.url}/ui/design`);
    await page.getByRole('heading', { name: 'Suunnittelujärjestelmä' }).waitFor();
    await context.close();
  });
});
