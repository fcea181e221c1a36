import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';

/** A browser of the system: nothing is downloaded for tests. */
const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** Why browser tests cannot run here, or false. */
export const noBrowser = executable === undefined ? 'no Chromium is installed' : false;
if (noBrowser) console.log(`notice: ${noBrowser}; what needs a browser is skipped`);

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Starts the browser; close it in an `after` hook. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(executable && { executablePath: executable }),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=en'],
  });

/**
 * Errors that the browser notes of a page that works: a refused form is answered 422; a page that asks how things stand
 * is left while it asks (a request that fails is told as htmx:sendError or htmx:responseError).
 */
const expected = /status of (4\d\d)|^htmx:(afterRequest|sendAbort),/;

/** A fresh visitor: no cookies; English unless told otherwise. */
export async function visitor(
  browser: Browser,
  options: { locale?: string; width?: number; height?: number; dark?: boolean; javaScript?: boolean } = {},
): Promise<{ context: BrowserContext; page: Page; problems: string[] }> {
  const context = await browser.newContext({
    locale: options.locale ?? 'en-GB',
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    // Contrast is judged of pages at rest.
    reducedMotion: 'reduce',
    javaScriptEnabled: options.javaScript ?? true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  // What the page's own policy or script trips over, tests assert that there is none.
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) problems.push(message.text());
  });
  return { context, page, problems };
}

/**
 * Does what leads to another page, and waits until that page is there whole. A click alone waits at most until the page
 * begins to come: what is read then may be the old page, or the first half of the new one.
 */
export async function arriveBy(page: Page, act: () => Promise<unknown>): Promise<void> {
  const isPage = (frame: Frame) => frame === page.mainFrame();
  await Promise.all([page.waitForEvent('framenavigated', isPage), act()]);
  await page.waitForLoadState();
}

/** What axe-core (WCAG 2.2 A and AA) has against the page as it stands once it is there whole. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.waitForLoadState();
  // Evaluated by the debugger, so that the page's policy against foreign script does not matter.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
      };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    // What passes is counted, not described node by node.
    return (await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })).violations;
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

/**
 * Saves what the page looks like, when AUTOINVOICE_SCREENSHOTS names a folder: for people to look at. The whole page, or
 * what the window shows of it.
 */
export async function screenshot(page: Page, name: string, fullPage = true): Promise<void> {
  const folder = process.env.AUTOINVOICE_SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage });
}

/** By how many pixels the page is wider than its window: it should never scroll sideways. */
export async function sidewaysScroll(page: Page): Promise<number> {
  await page.waitForLoadState();
  return page.evaluate(() => {
    const { document, innerWidth } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number } };
      innerWidth: number;
    };
    return Math.max(0, document.documentElement.scrollWidth - innerWidth);
  });
}
