import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  ApiError,
  AuthenticationError,
  AutoInvoice,
  type ClientOptions,
  ConflictError,
  ConnectionError,
  InvalidRequestError,
  NotFoundError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from '../src/index.js';
import { type Answer, json, refuse, standIn } from './stand-in.js';

const credentials = { clientId: 'c', clientSecret: 's', vendorApiKey: 'v' };

/** A client of a stand-in that gives tokens by itself and otherwise answers as told; waits are short. */
async function world(t: TestContext, answer: Answer, options: Partial<ClientOptions> = {}, expires_in = 3600) {
  let tokens = 0;
  const server = await standIn((seen, response) => {
    if (seen.url !== '/oauth2/token') return answer(seen, response);
    tokens++;
    return json(response, 200, { access_token: `token-${tokens}`, token_type: 'bearer', expires_in, scope: 'eui' });
  });
  t.after(() => server.close());
  const retry = { baseDelayMs: 1 };
  const client = new AutoInvoice({ baseUrl: `${server.url}/`, credentials, retry, ...options });
  const calls = () => server.seen.filter((one) => one.url !== '/oauth2/token');
  return { server, client, calls, tokens: () => tokens };
}

test('one token serves calls at the same time, and is fetched anew before it ends', async (t) => {
  const { server, client, tokens, calls } = await world(t, (_seen, response) => json(response, 200, {}));
  await Promise.all([1, 2, 3].map(() => client.call('GET /v1/company/settings')));
  await client.call('GET /v1/company/settings');
  assert.equal(tokens(), 1);
  assert.ok(calls().every((one) => one.headers.authorization === 'Bearer token-1'));
  const form = new URLSearchParams(server.seen[0]?.body);
  assert.deepEqual(Object.fromEntries(form), {
    grant_type: 'client_credentials',
    client_id: 'c',
    client_secret: 's',
    vendor_api_key: 'v',
    scope: 'eui global company validate',
  });
  const ended = await world(t, (_seen, response) => json(response, 200, {}), {}, 0);
  await ended.client.call('GET /v1/company/settings');
  await ended.client.call('GET /v1/company/settings');
  assert.equal(ended.tokens(), 2);
});

test('a token that was revoked is fetched anew once; a missing scope is told at once', async (t) => {
  const { client, calls, tokens } = await world(t, ({ headers }, response) => {
    if (headers.authorization === 'Bearer token-1')
      return refuse(response, 401, 'auth_unauthorized', {
        'www-authenticate': 'Bearer realm="ax", error="invalid_token"',
      });
    return json(response, 200, {});
  });
  await client.call('GET /v1/company/settings');
  assert.deepEqual([calls().length, tokens()], [2, 2]);

  const wanting = await world(t, (_seen, response) =>
    refuse(response, 401, 'auth_unauthorized', { 'www-authenticate': 'Bearer error="insufficient_scope"' }),
  );
  await assert.rejects(wanting.client.call('GET /v1/company/settings'), AuthenticationError);
  assert.equal(wanting.calls().length, 1);
});

test('a token from elsewhere is used as it is, and asked for at each call when it is a function', async (t) => {
  let count = 0;
  const { client, calls, tokens } = await world(t, (_seen, response) => json(response, 200, {}), {
    credentials: { accessToken: async () => `mine-${++count}` },
  });
  await client.call('GET /v1/company/settings');
  await client.call('GET /v1/company/settings');
  assert.deepEqual(
    calls().map((one) => one.headers.authorization),
    ['Bearer mine-1', 'Bearer mine-2'],
  );
  assert.equal(tokens(), 0);
});

test('reads are repeated over faults of the server and broken connections, up to the limit', async (t) => {
  let count = 0;
  const retried: number[] = [];
  const { client, calls } = await world(
    t,
    (_seen, response) => {
      count++;
      if (count === 1) return refuse(response, 503, 'unavailable');
      if (count === 2) return void response.destroy();
      return json(response, 200, { fine: true });
    },
    { onRetry: ({ attempt }) => retried.push(attempt) },
  );
  assert.deepEqual(await client.call('GET /v1/company/settings'), { fine: true });
  assert.deepEqual([calls().length, retried], [3, [1, 2]]);

  const broken = await world(t, (_seen, response) => refuse(response, 500, 'internal_error'));
  await assert.rejects(broken.client.call('GET /v1/company/settings'), ServerError);
  assert.equal(broken.calls().length, 4);
});

test('an invoice is sent again with the same idempotency key; other POSTs only when they were not taken', async (t) => {
  let count = 0;
  const { client, calls } = await world(t, ({ url }, response) => {
    if (url === '/v1/invoices') return ++count < 3 ? void response.destroy() : json(response, 201, { id: 'i' });
    return refuse(response, 500, 'internal_error');
  });
  assert.equal((await client.invoices.send('<Invoice/>')).id, 'i');
  const keys = calls().map((one) => one.headers['idempotency-key']);
  assert.equal(keys.length, 3);
  assert.equal(new Set(keys).size, 1);
  assert.match(String(keys[0]), /^[\da-f-]{36}$/);
  await client.invoices.send('<Invoice/>', {}, { idempotencyKey: 'mine' });
  assert.equal(calls().at(-1)?.headers['idempotency-key'], 'mine');

  const before = calls().length;
  await assert.rejects(client.call('POST /v1/company/notifications_resend_unacknowledged'), ServerError);
  assert.equal(calls().length, before + 1);
});

test('429 is waited out as long as the server asks, unless that is longer than allowed', async (t) => {
  let count = 0;
  const { client } = await world(t, (_seen, response) =>
    ++count === 1 ? refuse(response, 429, 'too_many_requests', { 'retry-after': '1' }) : json(response, 200, {}),
  );
  const begin = performance.now();
  await client.call('POST /v1/company/notifications_resend_unacknowledged');
  assert.ok(performance.now() - begin >= 990);

  const long = await world(t, (_seen, response) =>
    refuse(response, 429, 'too_many_requests', { 'retry-after': '3600' }),
  );
  await assert.rejects(long.client.call('GET /v1/company/settings'), (error) => {
    assert.ok(error instanceof RateLimitError);
    assert.equal(error.retryAfterSeconds, 3600);
    return true;
  });
  assert.equal(long.calls().length, 1);
});

test('refusals are errors by their kind, with code, findings and request id', async (t) => {
  const kinds = { 400: InvalidRequestError, 404: NotFoundError, 409: ConflictError, 422: InvalidRequestError };
  const { client } = await world(t, ({ url }, response) =>
    refuse(response, Number(url.split('/').at(-1)), 'some_code', { 'x-request-id': 'r-1' }),
  );
  for (const [status, kind] of Object.entries(kinds)) {
    await assert.rejects(client.invoices.get(status), (error) => {
      assert.ok(error instanceof kind && error instanceof ApiError);
      const { code, details, requestId, operation, message } = error;
      assert.deepEqual(
        { code, details, requestId, operation },
        {
          code: 'some_code',
          details: ['a: is wrong', 'b: too'],
          requestId: 'r-1',
          operation: 'GET /v1/invoices/{id}',
        },
      );
      assert.equal(message, 'No: some_code. a: is wrong b: too');
      return true;
    });
  }
});

test('an error page of something in between is an error too', async (t) => {
  const { client } = await world(t, (_seen, response) => void response.writeHead(404).end('<html>nothing</html>'));
  await assert.rejects(
    client.invoices.get('x'),
    (error) => error instanceof NotFoundError && error.code === 'http_404',
  );
});

test('no answer in time, and a signal of the caller, end a call and its waits', async (t) => {
  const { client } = await world(t, () => {}, { timeoutMs: 50, retry: { attempts: 1 } });
  await assert.rejects(client.call('GET /v1/company/settings'), TimeoutError);
  const away = new AutoInvoice({ baseUrl: 'http://127.0.0.1:9', credentials, retry: { attempts: 1 } });
  await assert.rejects(away.call('GET /v1/company/settings'), ConnectionError);

  const slow = await world(t, (_seen, response) => refuse(response, 503, 'unavailable'), {
    retry: { baseDelayMs: 60_000 },
  });
  const controller = new AbortController();
  const reason = new Error('enough');
  setTimeout(() => controller.abort(reason), 50);
  await assert.rejects(
    slow.client.call('GET /v1/company/settings', {}, { signal: controller.signal }),
    (error) => error === reason,
  );
});

test('lists are read page by page, only as far as they are asked for', async (t) => {
  const all = Array.from({ length: 25 }, (_, i) => ({ id: String(i) }));
  const { client, calls } = await world(t, ({ url }, response) => {
    const query = new URL(url, 'http://x').searchParams;
    const [page, size] = [Number(query.get('page')), Number(query.get('per_page'))];
    json(response, 200, all.slice((page - 1) * size, page * size), {
      'x-page': String(page),
      'x-total-pages': String(Math.ceil(all.length / size)),
      'x-total': '25',
    });
  });
  const ids: string[] = [];
  for await (const { id } of client.invoices.list({ per_page: 10, status: ['PENDING', 'FAILED'] })) ids.push(id);
  assert.deepEqual(
    ids,
    all.map(({ id }) => id),
  );
  assert.deepEqual(
    calls().map((one) => one.url),
    [1, 2, 3].map((page) => `/v1/invoices?per_page=10&status=PENDING%2CFAILED&page=${page}`),
  );
  for await (const { id } of client.invoices.list({ per_page: 10 })) if (id === '3') break;
  assert.equal(calls().length, 4);
  const page = await client.page('GET /v1/invoices', { query: { page: 3, per_page: 10 } });
  assert.deepEqual([page.items.length, page.page, page.pages, page.total], [5, 3, 3, 25]);
});

test('what is sent: paths and queries are encoded, files keep their names, fields go before files', async (t) => {
  const { client, calls } = await world(t, (_seen, response) => json(response, 200, {}));
  await client.call('GET /v1/invoices/{id}', { path: { id: 'a/b?c' } });
  assert.equal(calls().at(-1)?.url, '/v1/invoices/a%2Fb%3Fc');
  await assert.rejects(client.call('GET /v1/invoices/{id}', { path: { id: '' } }), /path.id is missing/);
  const content = new TextEncoder().encode('<Invoice/>');
  const file = { content, filename: 'lasku ä.xml', mediaType: 'application/xml' };
  await client.invoices.send(file, { disabled_routes: ['print', 'email'], recipient_eia: '0037' });
  const { body = '', headers } = calls().at(-1) ?? {};
  assert.match(String(headers?.['content-type']), /^multipart\/form-data; boundary=/);
  assert.match(
    body,
    /name="disabled_routes"\r\n\r\nprint,email\r\n[\s\S]*name="file"; filename="lasku ä.xml"\r\nContent-Type: application\/xml\r\n\r\n<Invoice\/>/,
  );
  await client.validator.call('POST /v1/validate', { raw: '<Invoice/>', query: { lang: 'FI' } });
  const { url, body: raw, headers: rawHeaders } = calls().at(-1) ?? {};
  assert.deepEqual(
    [url, raw, rawHeaders?.['content-type']],
    ['/validator/v1/validate?lang=FI', '<Invoice/>', 'application/xml'],
  );
});

test('content comes as bytes with its type and a name without folders', async (t) => {
  const { client } = await world(t, ({ url }, response) => {
    const type = url.includes('XML') ? 'application/xml; charset=ISO-8859-15' : 'application/json';
    response.writeHead(200, {
      'content-type': type,
      'content-disposition': `attachment; filename="x"; filename*=UTF-8''..%2F..%2Fl%C3%A4sku.xml`,
    });
    response.end(Buffer.from([0x7b, 0xe4, 0x7d]));
  });
  const xml = await client.invoices.download('1', 'VISMAXML60');
  assert.deepEqual([...xml.bytes], [0x7b, 0xe4, 0x7d]);
  assert.deepEqual([xml.mediaType, xml.charset, xml.filename], ['application/xml', 'ISO-8859-15', 'läsku.xml']);
  const asIs = await client.documents.download('1');
  assert.equal(asIs.mediaType, 'application/json');
});

test('nothing is answered by undefined, and public operations need no credentials', async (t) => {
  const { server } = await world(t, (_seen, response) => void response.writeHead(204).end());
  const open = new AutoInvoice({ baseUrl: server.url });
  assert.equal(await open.call('DELETE /v1/company/notifications/{id}', { path: { id: '1' } }), undefined);
  assert.equal(server.seen.at(-1)?.headers.authorization, undefined);
});

test('watching gives each invoice once, oldest first, until its signal', async (t) => {
  const since = new Date('2026-11-23T10:00:00.500Z');
  const at = (id: string, second: number) => ({
    id,
    received_at: `2026-11-23T10:00:${String(second).padStart(2, '0')}Z`,
  });
  const old = { id: 'old', received_at: '2026-11-23T09:59:59Z' };
  const looks = [[old], [at('b', 2), at('a', 1)], [at('c', 2), at('b', 2)], [at('d', 5)]];
  const { client, calls } = await world(t, (_seen, response) => json(response, 200, looks[calls().length - 1] ?? []));
  const controller = new AbortController();
  const given: string[] = [];
  for await (const { id } of client.invoices.watch({}, { since, pollMs: 1, signal: controller.signal })) {
    given.push(id);
    if (id === 'd') break;
  }
  assert.deepEqual(given, ['a', 'b', 'c', 'd']);
  assert.match(calls()[0]?.url ?? '', /received_at_start=2026-11-23T09%3A59%3A50\.500Z/);
});

test('watching from now on begins with what comes after the first look, whatever the clock of this machine says', async (t) => {
  const at = (id: string, moment: string) => ({ id, received_at: `${moment}Z` });
  const known = at('known', '2031-01-01T00:00:07');
  // The server's clock is years from ours; of two invoices of the same second one was there before.
  const looks = [
    [known, at('older', '2031-01-01T00:00:01')],
    [at('a', '2031-01-01T00:00:07'), known],
    [at('b', '2031-01-01T00:00:09'), at('a', '2031-01-01T00:00:07'), known],
    [at('b', '2031-01-01T00:00:09'), at('late', '2031-01-01T00:00:08'), at('a', '2031-01-01T00:00:07'), known],
  ];
  const { client, calls } = await world(t, (_seen, response) => json(response, 200, looks[calls().length - 1] ?? []));
  const given: string[] = [];
  const onStart = () => void given.push(`started after ${calls().length} look`);
  for await (const { id } of client.invoices.watch({}, { pollMs: 1, onStart })) {
    given.push(id);
    if (id === 'late') break;
  }
  assert.deepEqual(given, ['started after 1 look', 'a', 'b', 'late']);
  assert.match(calls()[1]?.url ?? '', /received_at_start=2030-12-31T23%3A59%3A57\.000Z/);
});

test('watching from now on where there is no invoice yet gives the first one', async (t) => {
  const looks = [
    [],
    [],
    [{ id: 'a', created_at: '2031-01-01T00:00:07Z' }],
    [{ id: 'b', created_at: '2031-01-01T00:00:08Z' }],
  ];
  const { client, calls } = await world(t, (_seen, response) => json(response, 200, looks[calls().length - 1] ?? []));
  const given: string[] = [];
  for await (const { id } of client.invoices.watch({ direction: 'SENT' }, { pollMs: 1 })) {
    given.push(id);
    if (id === 'b') break;
  }
  assert.deepEqual(given, ['a', 'b']);
  assert.doesNotMatch(calls()[1]?.url ?? '', /created_at_start/);
  assert.match(calls()[3]?.url ?? '', /created_at_start=2030-12-31T23%3A59%3A57\.000Z/);
});
