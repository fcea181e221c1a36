import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ask, exchange, json } from './ask.js';
import { bad, startTestServer, type TestServer } from './test-api.js';

describe('errors', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({
      AUTOINVOICE_BODY_LIMIT: '5000',
      AUTOINVOICE_HEADER_LIMIT: '4096',
    });
  });
  after(() => server.close());

  test('a refusal takes status and message from the table; internals stay in the log', async () => {
    const answer = await ask(`${server.url}/v1/items`, json({ name: 'taken' }));
    assert.equal(answer.status, 409);
    assert.equal(answer.headers.get('content-type'), 'application/json');
    assert.equal(answer.text, '{"code":"item_exists","message":"The item exists","details":["There is one."]}');
  });

  test('a code that the table lacks is a 500 that tells nothing but the request id', async () => {
    const answer = await ask(`${server.url}/v1/items/unlisted`, {
      method: 'DELETE',
      headers: { 'x-request-id': 'r-17' },
    });
    assert.equal(answer.status, 500);
    assert.deepEqual(answer.json, {
      code: 'internal_error',
      message: 'Internal server error',
      details: ['Request id: r-17'],
    });
    const line = server.log.find((l) => l.requestId === 'r-17' && l.level === 'error');
    assert.match(String(line?.msg), /no_such_code/);
  });

  test('an unexpected error is a 500 with its cause in the log only', async () => {
    bad.answer = () => {
      throw new Error('disk on fire', { cause: new Error('sector 7') });
    };
    const answer = await ask(`${server.url}/v1/bad`, { headers: { 'x-request-id': 'r-18' } });
    assert.equal(answer.status, 500);
    assert.doesNotMatch(answer.text, /fire/);
    const line = JSON.stringify(server.log.find((l) => l.requestId === 'r-18' && l.level === 'error'));
    assert.match(line, /disk on fire/);
    assert.match(line, /sector 7/);
  });

  test('a database that is away is a 503 to come back after', async () => {
    bad.answer = () => {
      throw new Error('Connection terminated unexpectedly');
    };
    const answer = await ask(`${server.url}/v1/bad`, { headers: { 'x-request-id': 'r-19' } });
    assert.deepEqual([answer.status, answer.json.code], [503, 'service_unavailable']);
    assert.equal(answer.headers.get('retry-after'), '5');
    assert.equal(server.log.find((l) => l.requestId === 'r-19' && l.msg === 'refused')?.level, 'error');
  });

  test('Retry-After is whole seconds, rounded up', async () => {
    const answer = await ask(`${server.url}/v1/items/busy`, { method: 'DELETE' });
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [429, '7']);
  });

  test('an unknown address is a 404, a wrong method a 405 that lists the right ones', async () => {
    const unknown = await ask(`${server.url}/v1/nothing?secret=1`);
    assert.deepEqual([unknown.status, unknown.json.code], [404, 'not_found']);
    assert.doesNotMatch(unknown.text, /secret/);
    const method = await ask(`${server.url}/v1/items/7`, { method: 'PATCH' });
    assert.deepEqual(
      [method.status, method.json.code, method.headers.get('allow')],
      [405, 'method_not_allowed', 'DELETE, GET'],
    );
  });

  test('a slash too many does not matter', async () => {
    assert.equal((await ask(`${server.url}//v1/items/`)).status, 200);
  });

  test('an address that cannot be decoded is a 400', async () => {
    const answer = await ask(`${server.url}/v1/items/%zz`);
    assert.deepEqual([answer.status, answer.json.code], [400, 'invalid_parameters']);
  });

  test('a body over the limit is a 413, told before it is read and while it is', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(6000) });
    const known = await ask(`${server.url}/v1/items`, json(body));
    assert.deepEqual([known.status, known.json.code], [413, 'request_too_large']);
    const head =
      'POST /v1/items HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer writer\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    const chunked = await exchange(server.port, `${head}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`);
    assert.match(chunked, /^HTTP\/1\.1 413 [\s\S]*request_too_large/);
  });

  test('headers over the limit are a 431', async () => {
    const answer = await exchange(
      server.port,
      `GET /v1/items HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(5000)}\r\n\r\n`,
    );
    assert.match(
      answer,
      /^HTTP\/1\.1 431 [\s\S]*content-type: application\/json[\s\S]*"code":"request_header_too_large"/,
    );
  });

  test('what is not HTTP is a 400', async () => {
    assert.match(await exchange(server.port, 'HELLO\r\n\r\n'), /^HTTP\/1\.1 400 [\s\S]*"code":"invalid_parameters"/);
  });

  test('a request that does not arrive whole in time is a 408', async () => {
    // A server of its own, since a request of the others may take longer on a busy machine.
    const impatient = await startTestServer({ AUTOINVOICE_REQUEST_TIMEOUT: '1' });
    try {
      const answer = await exchange(
        impatient.port,
        'POST /v1/items HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer writer\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"na',
      );
      assert.match(answer, /^HTTP\/1\.1 408 [\s\S]*"code":"request_timeout"/);
    } finally {
      await impatient.close();
    }
  });
});
