import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { ask, exchange } from './ask.js';
import { startTestServer, type TestServer, testApi } from './test-api.js';

describe('several APIs in one server', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer(
      {},
      {
        mounts: [
          { api: testApi('ax'), prefix: '' },
          { api: testApi('validator'), prefix: '/validator' },
          { api: testApi('payslip'), prefix: '/payslip', host: 'payslip.test' },
          { api: testApi('billing'), prefix: '/billing', port: 0 },
        ],
      },
    );
  });
  after(() => server.close());
  const title = async (url: string) => (await ask(`${url}/swagger_doc`)).json?.info?.title;
  const underHost = (host: string, path: string) =>
    exchange(server.port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

  test('each is reached where it was put', async () => {
    assert.equal(await title(server.url), 'The ax API');
    assert.equal(await title(`${server.url}/validator`), 'The validator API');
    assert.equal(await title(server.addresses.billing as string), 'The billing API');
    assert.match(await underHost('Payslip.test:4000', '/swagger_doc'), /The payslip API/);
    assert.match(await underHost('payslip.test', '/v1/items?page=3'), /"page":3/);
    assert.notEqual(new URL(server.addresses.billing as string).port, String(server.port));
  });

  test('a prefix is whole path segments, and one with a place of its own has no prefix', async () => {
    assert.equal((await ask(`${server.url}/validatorx/v1/items`)).status, 404);
    assert.equal((await ask(`${server.url}/billing/v1/items`)).status, 404);
    assert.equal((await ask(`${server.url}/payslip/v1/items`)).status, 404);
    assert.equal((await ask(`${server.url}/validator/v1/items`)).status, 200);
  });

  test('links and documents carry the prefix', async () => {
    const { headers } = await ask(`${server.url}/validator/v1/pages`);
    assert.match(headers.get('link') ?? '', new RegExp(`<${server.url}/validator/v1/pages\\?page=1`));
    assert.equal((await ask(`${server.url}/validator/swagger_doc`)).json.servers[0].url, `${server.url}/validator`);
    const missing = await ask(`${server.url}/validator/none`);
    assert.deepEqual(missing.json.details, ['There is nothing at /validator/none.']);
  });

  test('the page offers every API at an address that leads to it', async () => {
    const { apis } = (await ask(`${server.url}/api-docs/apis.json`)).json;
    assert.deepEqual(
      apis.map((api: { name: string; document: string }) => [api.name, api.document]),
      [
        ['ax', '/swagger_doc'],
        ['validator', '/validator/swagger_doc'],
        ['payslip', `http://payslip.test:${server.port}/swagger_doc`],
        ['billing', `${server.addresses.billing}/swagger_doc`],
      ],
    );
    const seenFromBilling = (await ask(`${server.addresses.billing}/api-docs/apis.json`)).json.apis;
    assert.equal(seenFromBilling[1].document, `${server.url}/validator/swagger_doc`);
    assert.equal(seenFromBilling[3].document, '/swagger_doc');
  });

  test('the page may load from here only and call only our APIs', async () => {
    const page = await ask(`${server.url}/api-docs/`);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.text, /https?:\/\//);
    assert.doesNotMatch(page.text, /<script>|onload=/);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self';/);
    assert.match(
      policy,
      new RegExp(`connect-src 'self' http://payslip.test:${server.port} ${server.addresses.billing};`),
    );
    for (const [, path] of page.text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const asset = await ask(`${server.url}/api-docs/${path}`);
      assert.equal(asset.status, 200, path);
      assert.ok(asset.text.length > 100, path);
    }
  });

  test('the root leads browsers to the page and tells programs where the APIs are', async () => {
    const browser = await ask(server.url, { headers: { accept: 'text/html,*/*' }, redirect: 'manual' });
    assert.deepEqual([browser.status, browser.headers.get('location')], [302, '/api-docs/']);
    assert.equal((await ask(server.url)).json.apis.length, 4);
    assert.equal((await ask(`${server.url}/api-docs`, { redirect: 'manual' })).headers.get('location'), '/api-docs/');
  });

  test('pages of our own hosts may call across ports, others may not', async () => {
    const call = (origin: string, init: RequestInit = {}) =>
      ask(`${server.addresses.billing}/v1/items`, { ...init, headers: { origin, ...init.headers } });
    assert.equal((await call(server.url)).headers.get('access-control-allow-origin'), server.url);
    assert.equal(
      (await call('http://payslip.test:1')).headers.get('access-control-allow-origin'),
      'http://payslip.test:1',
    );
    const foreign = await call('https://evil.example');
    assert.deepEqual([foreign.status, foreign.headers.get('access-control-allow-origin')], [200, null]);
    const preflight = await call(server.url, {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'POST' },
    });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Authorization/);
    assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
  });

  test('two APIs in one place, or a taken port, stop the start', async () => {
    const mounts = [
      { api: testApi('a'), prefix: '/x' },
      { api: testApi('b'), prefix: '/x' },
    ];
    await assert.rejects(startTestServer({}, { mounts }), /same path \/x/);
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    await assert.rejects(startTestServer({}, { mounts: [{ api: testApi('a'), prefix: '', port }] }), /EADDRINUSE/);
    taken.close();
  });
});
