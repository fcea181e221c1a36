/** The client's README is run as it stands, and the client in a browser, against a real server. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { signedIn } from '../cli/world.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { noBrowser, startBrowser } from '../support/browser.js';
import { bisInvoice } from '../support/documents.js';

const client = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('@autoinvoice/client')))));

describe('the typed client', () => {
  let app: TestApp;
  let company: TestCompany;
  before(async () => {
    app = await testApp();
    company = await aCompany(app);
  });
  after(() => app?.drop());

  test('the README runs as it stands', async () => {
    const readme = await readFile(join(client, 'README.md'), 'utf8');
    const blocks = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
    assert.equal(blocks.length, 5);
    // Inside the package's folder, so that its name is found as users find it.
    const folder = await mkdtemp(join(dirname(fileURLToPath(import.meta.url)), 'readme-'));
    try {
      await writeFile(join(folder, 'readme.mjs'), blocks.join('\n'));
      const own = { name: company.name, bid: company.bid };
      await writeFile(join(folder, 'invoice.xml'), bisInvoice({ number: 'README-1', seller: own, buyer: own }));
      const { stdout } = await promisify(execFile)(process.execPath, ['readme.mjs'], {
        cwd: folder,
        env: { ...process.env, ...signedIn(app.url, company) },
      });
      const lines = stdout.trim().split('\n');
      assert.equal(lines[0], `Signed in as ${company.name}`);
      assert.equal(lines[1], 'README-1 is DELIVERED');
      assert.match(lines[2] ?? '', /^Company .* 125\.5 EUR application\/xml \d{4}/);
      assert.match(lines[3] ?? '', new RegExp(`^${company.name} (OK|WARNING|ERROR)$`));
      assert.match(stdout, /invoice_create_api_error \[/);
      assert.equal(lines.at(-1), 'DOCUMENTS.INVOICE.RECEIVED …');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('it runs in a browser, with a token that the page was given', { skip: noBrowser }, async () => {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      // Served from the server's own address, so that the browser lets the page call it.
      await page.route(`${app.url}/client-test/**`, async (route) => {
        const path = new URL(route.request().url()).pathname.replace('/client-test/', '');
        if (path === '')
          return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>client</title>' });
        const body = await readFile(join(client, 'dist/src', path), 'utf8');
        return route.fulfill({ contentType: 'text/javascript', body });
      });
      await page.goto(`${app.url}/client-test/`);
      const token = await company.token();
      const secret = `whsec_${btoa('a secret of a test, long enough.')}`;
      const seen = await page.evaluate(
        async ({ url, token, secret }) => {
          const entry = `${url}/client-test/index.js`;
          const { AutoInvoice, NotFoundError, signWebhook, verifyWebhook } = (await import(
            entry
          )) as typeof import('@autoinvoice/client');
          const client = new AutoInvoice({ baseUrl: url, credentials: { accessToken: token } });
          const { company } = await client.call('GET /oauth2/current');
          const refused = await client.invoices.get('none').catch((error: unknown) => error instanceof NotFoundError);
          const body = '{"event":"TEST"}';
          const headers = await signWebhook({ id: '1', body, secret });
          const { event } = await verifyWebhook({ secret, headers, body });
          return { name: company.name, refused, event };
        },
        { url: app.url, token, secret },
      );
      assert.deepEqual(seen, { name: company.name, refused: true, event: 'TEST' });
    } finally {
      await browser.close();
    }
  });
});
