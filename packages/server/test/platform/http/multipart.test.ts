import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { ask, exchange, field, multipart } from './ask.js';
import { startTestServer, type TestServer } from './test-api.js';

const limit = 200_000;

describe('multipart bodies', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ AUTOINVOICE_BODY_LIMIT: String(limit) });
  });
  after(() => server.close());
  const post = ({ body, type }: { body: Buffer; type: string }) =>
    ask(`${server.url}/v1/uploads`, { method: 'POST', headers: { 'content-type': type }, body: new Uint8Array(body) });
  const seen = async (...parts: Parameters<typeof multipart>) => {
    const answer = await post(multipart(...parts));
    assert.equal(answer.status, 201, answer.text);
    return answer.json.seen;
  };

  test('a file reaches the blob store byte by byte, with its name and type', async () => {
    const content = Buffer.from([0, 255, 228, 13, 10, 45, 45, 88, 89]);
    const { file } = await seen([
      `${field('file')}; filename="C:\\kansio\\lasku.xml"\r\nContent-Type: text/xml`,
      content,
    ]);
    assert.equal(file.filename, 'lasku.xml');
    assert.equal(file.mediaType, 'text/xml');
    assert.equal(file.blob.size, content.length);
    assert.deepEqual(server.blobs.contents.get(file.blob.hash), content);
  });

  test('a file without a file name, or without a type, is a file all the same', async () => {
    const latin = Buffer.from('<a>ä</a>', 'latin1');
    const { file } = await seen([field('file'), latin]);
    assert.equal(file.filename, undefined);
    assert.deepEqual(server.blobs.contents.get(file.blob.hash), latin);
  });

  test('a text field that comes with a file name is text', async () => {
    assert.equal((await seen([`${field('format')}; filename="x"`, 'RED'])).format, 'RED');
  });

  test('lists come repeated, as CSV and as name[]', async () => {
    const wanted = ['print', 'email'];
    assert.deepEqual((await seen([field('routes'), 'print'], [field('routes'), 'email'])).routes, wanted);
    assert.deepEqual((await seen([field('routes'), 'print,email'])).routes, wanted);
    assert.deepEqual((await seen([field('routes[]'), 'print'], [field('routes[]'), 'email'])).routes, wanted);
  });

  test('names with brackets make nested values, in the order of their numbers', async () => {
    const body = await seen(
      [field('files[1][file_type]'), 'ATTACHMENT'],
      [`${field('files[1][file]')}; filename="b.pdf"`, 'b'],
      [`${field('files[0][file]')}; filename="a.xml"`, 'a'],
      [field('files[0][file_type]'), 'PRIMARY_FILE'],
      [field('print_settings[color]'), 'true'],
      [field('print_settings[letter_class]'), 'ECONOMY'],
    );
    assert.deepEqual(
      body.files.map((f: { file: { filename: string }; file_type: string }) => [f.file.filename, f.file_type]),
      [
        ['a.xml', 'PRIMARY_FILE'],
        ['b.pdf', 'ATTACHMENT'],
      ],
    );
    assert.deepEqual(body.print_settings, { color: true, letter_class: 'ECONOMY' });
  });

  test('empty fields count as absent, in a form too', async () => {
    assert.deepEqual(
      await seen([field('format'), ''], [field('routes'), ''], [field('print_settings[color]'), '']),
      {},
    );
    const answer = await ask(`${server.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: '', vendor_api_key: '' }),
    });
    assert.deepEqual(answer.json.seen, { grant_type: 'client_credentials' });
  });

  test('a charset after the boundary is tolerated', async () => {
    const { body, type } = multipart([field('format'), 'GREEN']);
    assert.equal((await post({ body, type: `${type}; charset=utf-8` })).json.seen.format, 'GREEN');
  });

  test('one operation takes urlencoded, multipart and JSON', async () => {
    const form = new FormData();
    form.set('grant_type', 'client_credentials');
    const headers = { 'content-type': 'application/json' };
    for (const init of [
      { body: new URLSearchParams({ grant_type: 'client_credentials' }) },
      { body: form },
      { body: '{"grant_type":"client_credentials"}', headers },
    ]) {
      const answer = await ask(`${server.url}/oauth2/token`, { method: 'POST', ...init });
      assert.deepEqual([answer.status, answer.json.seen], [200, { grant_type: 'client_credentials' }]);
    }
  });

  test('wrong fields are all told', async () => {
    const answer = await post(
      multipart(
        [field('format'), 'PINK'],
        [field('print_settings[color]'), 'maybe'],
        [field('files[0][file_type]'), 'ATTACHMENT'],
        [field('print_settings'), 'x'],
      ),
    );
    assert.equal(answer.status, 400);
    assert.deepEqual([...answer.json.details].sort(), [
      'files[0].file is missing.',
      'format must be one of RED, GREEN.',
      'print_settings is given more than once.',
      'print_settings must be an object with named fields.',
    ]);
  });

  test('a file over the limit is a 413 that leaves nothing behind, with and without Content-Length', async () => {
    const stored = server.blobs.contents.size;
    const big = multipart([`${field('file')}; filename="big"`, Buffer.alloc(limit + 1, 65)]);
    const answer = await post(big);
    assert.deepEqual([answer.status, answer.json.code], [413, 'request_too_large']);
    assert.match(answer.json.details[0], /at most 200000 bytes/);
    const head = `POST /v1/uploads HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nContent-Type: ${big.type}\r\n\r\n`;
    const chunk = Buffer.concat([
      Buffer.from(`${big.body.length.toString(16)}\r\n`),
      big.body,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    assert.match(
      await exchange(server.port, Buffer.concat([Buffer.from(head), chunk])),
      /^HTTP\/1\.1 413 [\s\S]*request_too_large/,
    );
    assert.equal(server.blobs.contents.size, stored);
  });

  test('several files together count against the limit', async () => {
    const half = Buffer.alloc(limit * 0.6, 66);
    const { body, type } = multipart(
      [`${field('files[0][file]')}; filename="a"`, half],
      [`${field('files[1][file]')}; filename="b"`, half],
    );
    const head = `POST /v1/uploads HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nContent-Type: ${type}\r\n\r\n`;
    const answer = await exchange(
      server.port,
      Buffer.concat([Buffer.from(`${head}${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]),
    );
    assert.match(answer, /^HTTP\/1\.1 413/);
  });

  test('a body that is cut off or has no boundary is a 400', async () => {
    const { body, type } = multipart([`${field('file')}; filename="a"`, 'abc']);
    const cut = await post({ body: body.subarray(0, body.length - 9), type });
    assert.deepEqual([cut.status, cut.json.code], [400, 'invalid_parameters'], cut.text);
    const none = await post({ body, type: 'multipart/form-data' });
    assert.deepEqual([none.status, none.json.code], [400, 'invalid_parameters'], none.text);
  });

  test('a client that goes away in the middle of a file harms nothing', async () => {
    const stored = server.blobs.contents.size;
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    const head = `POST /v1/uploads HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\nContent-Type: multipart/form-data; boundary=XX\r\nx-request-id: gone\r\n\r\n`;
    socket.end(`${head}--XX\r\n${field('file')}; filename="a"\r\n\r\nabc`);
    const line = await server.untilLogged((entry) => entry.requestId === 'gone');
    assert.notEqual(line.level, 'error');
    assert.equal((await ask(`${server.url}/status/alb`)).status, 200);
    assert.equal(server.blobs.contents.size, stored);
  });
});
