import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ask, exchange, field, multipart } from './ask.js';
import { startTestServer, type TestServer } from './test-api.js';

const limit = 100_000;

describe('bodies and files that are not kept', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ AUTOINVOICE_BODY_LIMIT: String(limit) });
  });
  after(() => server.close());
  const post = (body: Uint8Array | string, type?: string) =>
    ask(`${server.url}/v1/look`, {
      method: 'POST',
      headers: type === undefined ? {} : { 'content-type': type },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
  const latin = Buffer.from('<a>\xe4\x00</a>', 'latin1');

  test('a body of any media type comes as it is', async () => {
    for (const type of ['application/xml', 'text/xml; charset=utf-8', 'application/octet-stream', 'image/svg+xml']) {
      const { status, json } = await post(latin, type);
      assert.equal(status, 200);
      assert.deepEqual(Buffer.from(json.seen.bytes, 'base64'), latin);
      assert.equal(json.seen.mediaType, type.split(';')[0]);
    }
  });

  test('a body without a media type comes as it is', async () => {
    const answer = await exchange(
      server.port,
      `POST /v1/look HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4\r\n\r\n<a/>`,
    );
    assert.match(answer, /^HTTP\/1.1 200/);
    assert.match(answer, new RegExp(Buffer.from('<a/>').toString('base64')));
  });

  test('a multipart file is handed over and no blob is made', async () => {
    const { body, type } = multipart([`${field('file')}\r\nContent-Type: text/xml`, latin]);
    const { json } = await post(body, type);
    assert.deepEqual(Buffer.from(json.seen.bytes, 'base64'), latin);
    assert.equal(server.blobs.contents.size, 0);
  });

  test('413 for a raw body or a file over the limit, whether or not its size is announced', async () => {
    const large = Buffer.alloc(limit + 1, 97);
    assert.equal((await post(large, 'application/xml')).status, 413);
    const { body, type } = multipart([`${field('file')}; filename="a.xml"`, large]);
    assert.equal((await post(body, type)).status, 413);
    const chunked = await fetch(`${server.url}/v1/look`, {
      method: 'POST',
      headers: { 'content-type': 'application/xml' },
      body: new Blob([large]).stream(),
      duplex: 'half',
    } as RequestInit);
    assert.equal(chunked.status, 413);
  });

  test('JSON and forms are refused where a raw body is taken', async () => {
    assert.equal((await post('{}', 'application/json')).status, 415);
    assert.equal((await post('a=b', 'application/x-www-form-urlencoded')).status, 415);
  });

  test('no body at all leaves the field absent', async () => {
    const { status, json } = await ask(`${server.url}/v1/look`, { method: 'POST' });
    assert.equal(status, 200);
    assert.equal(json.seen, undefined);
  });
});
