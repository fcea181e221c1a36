import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { describe, test } from 'node:test';
import { ask, exchange, json } from './ask.js';
import { hold, startTestServer, type TestServer } from './test-api.js';

const using = async (server: TestServer, run: (server: TestServer) => Promise<void>) => {
  try {
    await run(server);
  } finally {
    await server.close();
  }
};

/** Starts a request that waits in its handler; resolves once it is there. */
async function slowRequest(server: TestServer): Promise<{ answer: Promise<string> }> {
  const entered = new Promise<void>((resolve) => {
    hold.entered = resolve;
  });
  const answer = exchange(server.port, 'GET /v1/slow HTTP/1.1\r\nHost: x\r\n\r\n');
  await entered;
  return { answer };
}

describe('watching the server', () => {
  test('the health check answers without a token', async () =>
    using(await startTestServer(), async ({ url }) =>
      assert.equal((await ask(`${url}/status/alb`)).text, '{"status":"ok"}'),
    ));

  test('readiness names the part that does not work', async () => {
    const checks = {
      database: async () => {},
      blobs: async () => Promise.reject(new Error('no bucket secret-bucket')),
    };
    await using(await startTestServer({}, { checks }), async ({ url }) => {
      const answer = await ask(`${url}/status/ready`);
      assert.equal(answer.status, 503);
      assert.deepEqual(answer.json, { status: 'not ready', checks: { database: 'ok', blobs: 'failed' } });
    });
    await using(await startTestServer({}, { checks: { database: async () => {} } }), async ({ url }) => {
      const answer = await ask(`${url}/status/ready`);
      assert.deepEqual([answer.status, answer.json.status], [200, 'ready']);
    });
  });

  test('metrics count requests by route, not by address', async () =>
    using(await startTestServer(), async ({ url }) => {
      await ask(`${url}/v1/items/77`, { headers: { authorization: 'Bearer reader' } });
      await ask(`${url}/v1/none`);
      const { text, headers } = await ask(`${url}/metrics`);
      assert.match(headers.get('content-type') ?? '', /^text\/plain/);
      assert.match(
        text,
        /http_request_duration_seconds_count\{api="test",method="GET",route="\/v1\/items\/:id",status="200"\} 1/,
      );
      assert.match(text, /route="unmatched",status="404"/);
      assert.doesNotMatch(text, /\/77/);
      assert.match(text, /nodejs_eventloop_lag_seconds/);
    }));

  test('metrics are not told through a proxy, and have a port of their own when set', async () => {
    await using(await startTestServer(), async ({ url }) => {
      assert.equal((await ask(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status, 404);
    });
    await using(await startTestServer({ AUTOINVOICE_METRICS_PORT: '0' }), async ({ url, addresses }) => {
      assert.equal((await ask(`${url}/metrics`)).status, 404);
      assert.equal((await ask(addresses.metrics as string)).status, 200);
      assert.equal((await ask(`${new URL(addresses.metrics as string).origin}/v1/items`)).status, 404);
    });
  });

  test('a request id is taken over when harmless and made otherwise', async () =>
    using(await startTestServer(), async ({ url }) => {
      const id = async (given: string) =>
        (await ask(`${url}/v1/items`, { headers: { 'x-request-id': given } })).headers.get('x-request-id');
      assert.equal(await id('abc-1.2:3'), 'abc-1.2:3');
      for (const given of ['has space', '"quote"', 'x'.repeat(200), ''])
        assert.match((await id(given)) ?? '', /^[0-9a-f-]{36}$/);
    }));

  test('log lines carry the trace, and no secret of the request', async () =>
    using(await startTestServer({ AUTOINVOICE_LOG_LEVEL: 'trace' }), async ({ url, log, untilLogged }) => {
      const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
      await ask(`${url}/v1/items?api_key=hush-1&name=hush-2-too-long`, {
        headers: {
          authorization: 'Bearer hush3',
          traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
          'x-request-id': 't1',
        },
      });
      await ask(`${url}/oauth2/token`, {
        method: 'POST',
        headers: { 'x-request-id': 't2' },
        body: new URLSearchParams({ client_secret: 'hush-4', vendor_api_key: 'hush-5' }),
      });
      await ask(`${url}/v1/items`, json('{"name":"hush-6"', 'hush7'));
      const line = await untilLogged((l) => l.requestId === 't1' && l.msg === 'request');
      assert.deepEqual([line.traceId, line.path, line.status], [traceId, '/v1/items', 400]);
      await untilLogged((l) => l.requestId === 't2' && l.msg === 'request');
      assert.doesNotMatch(JSON.stringify(log), /hush/);
    }));
});

describe('shutdown', () => {
  test('running requests finish, new ones are not taken, idle connections close', async () => {
    const server = await startTestServer();
    const agent = new Agent({ keepAlive: true });
    await ask(`${server.url}/status/alb`);
    const { answer } = await slowRequest(server);
    const closed = server.server.close({ graceMs: 60_000 });
    await assert.rejects(ask(`${server.url}/status/alb`));
    hold.release?.();
    const text = await answer;
    assert.match(text, /^HTTP\/1\.1 204/);
    assert.match(text, /connection: close/i);
    await closed;
    agent.destroy();
  });

  test('what does not finish in the grace time is cut off', async () => {
    const server = await startTestServer();
    const { answer } = await slowRequest(server);
    await server.server.close({ graceMs: 10 });
    assert.equal(await answer, '');
    assert.ok(server.log.some((line) => line.msg === 'requests cut off at shutdown'));
    hold.release?.();
  });
});
