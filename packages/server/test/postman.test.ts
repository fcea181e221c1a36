import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { aCompany, call, type TestCompany } from './support/api.js';
import { type TestApp, testApp } from './support/app.js';

const newman = fileURLToPath(import.meta.resolve('newman/bin/newman.js'));

interface Execution {
  readonly item: { readonly name: string };
  readonly response?: { readonly code: number };
  readonly assertions?: readonly { readonly assertion: string; readonly error?: { readonly message: string } }[];
}
interface Report {
  readonly run: {
    readonly executions: readonly Execution[];
    readonly failures: readonly {
      readonly source?: { readonly name?: string };
      readonly error: { readonly message: string };
    }[];
  };
}

describe('the Postman collection', () => {
  let app: TestApp;
  let company: TestCompany;
  let folder: string;
  before(async () => {
    app = await testApp({ AUTOINVOICE_OUTBOUND_ALLOW: '127.0.0.0/8', AUTOINVOICE_WEBHOOK_TIMEOUT_MS: '1000' });
    company = await aCompany(app);
    folder = await mkdtemp(join(tmpdir(), 'autoinvoice-postman-'));
    for (const name of ['collection', 'environment']) {
      const { status, bytes, headers } = await call(`${app.url}/docs/postman/autoinvoice.postman_${name}.json`);
      assert.deepEqual([status, headers.get('content-disposition')?.split(';')[0]], [200, 'attachment']);
      await writeFile(join(folder, `${name}.json`), bytes);
    }
  });
  after(async () => {
    await app?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs the collection as it was downloaded, in the program that Postman runs collections with. */
  async function run(more: readonly string[], credentials = true): Promise<Report['run']> {
    const out = join(folder, 'report.json');
    const values = credentials
      ? { client_id: company.id, client_secret: company.apiKey, vendor_api_key: company.vendorKey }
      : {};
    const variables = Object.entries(values).flatMap(([key, value]) => ['--env-var', `${key}=${value}`]);
    const files = ['run', join(folder, 'collection.json'), '-e', join(folder, 'environment.json')];
    const report = ['--reporters', 'json', '--reporter-json-export', out, '--timeout-request', '60000'];
    // Requests go to this computer whatever proxy the environment names; failures are read from the report.
    const env = { ...process.env, NO_PROXY: '*', no_proxy: '*' };
    const args = [newman, ...files, ...variables, ...report, ...more];
    await new Promise<void>(
      (resolve) => void execFile(process.execPath, args, { env, timeout: 600_000 }, () => resolve()),
    );
    return (JSON.parse(await readFile(out, 'utf8')) as Report).run;
  }
  const failuresOf = ({ failures }: Report['run']) =>
    failures.map(({ source, error }) => `${source?.name}: ${error.message}`);

  test('is handed out with the addresses of this server', async () => {
    const collection = JSON.parse(await readFile(join(folder, 'collection.json'), 'utf8'));
    assert.equal(collection.info.schema, 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json');
    assert.deepEqual(
      collection.variable.map(({ key, value }: { key: string; value: string }) => [key, value]),
      [
        ['baseUrl', app.url],
        ['validatorUrl', `${app.url}/validator`],
        ['tokenUrl', '{{baseUrl}}/oauth2/token'],
      ],
    );
    assert.equal((await call(`${app.url}/docs/postman/..%2f..%2fpackage.json`)).status, 404);
    assert.equal((await call(`${app.url}/docs/postman/other.json`)).status, 404);
  });

  test('its first steps lead from a token to a delivered invoice', async () => {
    const report = await run(['--folder', 'First steps']);
    assert.deepEqual(failuresOf(report), []);
    const names = new Set(report.executions.map(({ item }) => item.name));
    assert.equal(names.size, 12);
    const checks = report.executions.flatMap(({ assertions = [] }) => assertions.map(({ assertion }) => assertion));
    assert.ok(checks.includes('it is delivered'), checks.join());
    const [invoice] = (await company.get('/v1/invoices?direction=SENT')).json;
    assert.deepEqual([invoice.number, invoice.status], ['2026-1', 'DELIVERED']);
    assert.deepEqual((await company.get('/v1/company/notifications')).json, []);
  });

  test('every operation is in it, and answers what its document knows', async () => {
    const report = await run([]);
    const unknown = failuresOf(report);
    assert.deepEqual(unknown, []);
    const documents = await Promise.all(
      ['/swagger_doc', '/validator/swagger_doc'].map(async (path) => (await call(app.url + path)).json),
    );
    const operations = documents.flatMap(({ paths }) => Object.values(paths as object).flatMap(Object.keys)).length;
    assert.ok(report.executions.length >= operations + 12, `${report.executions.length} of ${operations} operations`);
    const codes = report.executions.map(({ response }) => response?.code ?? 0);
    assert.ok(codes.filter((code) => code < 300).length > 60, `${codes.filter((code) => code < 300).length} succeeded`);
    assert.ok(!codes.includes(0) && !codes.includes(500), codes.join());
  });

  test('without credentials the token request says what is missing', async () => {
    const failures = failuresOf(await run(['--folder', '1. Get an access token'], false));
    assert.match(failures[0] ?? '', /Fill in client_id, client_secret in the environment first/);
  });
});

describe('the map for language models', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app?.drop());

  test('begins as llmstxt.org has it, and every link in it leads to a file', async () => {
    const { status, bytes, headers } = await call(`${app.url}/llms.txt`);
    const text = bytes.toString();
    assert.deepEqual([status, headers.get('content-type')], [200, 'text/plain; charset=utf-8']);
    assert.match(text, /^# AutoInvoice\n\n> An e-invoicing operator/);
    const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)(: .+)?$/gm)].map(([, href = '']) => href);
    assert.ok(links.length > 20, `${links.length} links`);
    for (const href of links) {
      assert.ok(href.startsWith(`${app.url}/`), href);
      const answer = await fetch(href);
      assert.equal(answer.status, 200, href);
      assert.doesNotMatch(answer.headers.get('content-type') ?? '', /html/, href);
    }
    const page = await call(`${app.url}/docs/webhooks.md`);
    assert.deepEqual(
      [page.headers.get('content-type'), page.bytes.toString('utf8', 0, 10)],
      ['text/markdown; charset=utf-8', '# Webhooks'],
    );
    assert.equal((await call(`${app.url}/docs/nothing.md`)).status, 404);
  });

  test('the OpenAPI documents are found by the names of the APIs, wherever these were put', async () => {
    const { apis } = (await call(`${app.url}/api-docs/apis.json`)).json;
    for (const { name, document } of apis) {
      const found = await call(`${app.url}/api-docs/openapi/${name}.json`);
      assert.deepEqual(found.json, (await call(app.url + document)).json);
    }
  });
});
