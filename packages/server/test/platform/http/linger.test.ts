import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { startTestServer, type TestServer } from './test-api.js';

const limit = 8 * 1024 * 1024;
const piece = Buffer.alloc(64 * 1024, 120);

/** Writes a whole request before it reads anything, as simple clients do, and gives what then comes. */
async function writeThenRead(port: number, head: string, start: string, bytes: number, chunked: boolean) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const write = async (data: Buffer | string) => {
    if (!socket.write(data)) await once(socket, 'drain');
  };
  const body = async (data: Buffer | string) =>
    write(
      chunked
        ? Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), Buffer.from(data), Buffer.from('\r\n')])
        : data,
    );
  const length = chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${start.length + bytes}`;
  await write(`${head}\r\nHost: x\r\n${length}\r\n\r\n`);
  await body(start);
  for (let left = bytes; left > 0; left -= piece.length) await body(piece.subarray(0, left));
  if (chunked) await write('0\r\n\r\n');
  let answer = '';
  for await (const data of socket) {
    answer += data;
    // A connection that is kept does not end by itself.
    if (/\r\n\r\n\{.*\}$/s.test(answer)) socket.end();
  }
  return answer;
}

describe('a client that writes to the end sees why it is refused', { timeout: 60_000 }, () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ AUTOINVOICE_BODY_LIMIT: String(limit) });
  });
  after(() => server.close());

  const json = 'POST /v1/items HTTP/1.1\r\nContent-Type: application/json';
  const raw = 'POST /v1/look HTTP/1.1\r\nContent-Type: application/xml';
  const upload = 'POST /v1/uploads HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=XX';
  const file = '--XX\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n';
  const cases: [what: string, status: number, code: string, head: string, start: string, bytes: number][] = [
    ['JSON over its limit', 413, 'request_too_large', `${json}\r\nAuthorization: Bearer writer`, '{"name":"', 9e6],
    ['a body over the limit', 413, 'request_too_large', raw, '<a>', limit + 6e6],
    ['a file over the limit', 413, 'request_too_large', upload, file, limit + 6e6],
    ['a caller whom nobody knows', 401, 'auth_unauthorized', json, '{"name":"', 7e6],
  ];
  for (const [what, status, code, head, start, bytes] of cases)
    for (const chunked of [false, true])
      for (const closing of [false, true])
        test(`${what}${chunked ? ', of unknown size' : ''}${closing ? ', on a connection to be closed' : ''}`, async () => {
          const whole = closing ? `${head}\r\nConnection: close` : head;
          const answer = await writeThenRead(server.port, whole, start, bytes, chunked);
          assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*"code":"${code}"`));
        });

  test('a connection that was kept after a refusal is closed whole after its next request', async () => {
    const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
    let answer = '';
    const answered = (what: RegExp) =>
      new Promise<void>((resolve) => {
        socket.on('data', (data) => {
          answer += data;
          if (what.test(answer)) resolve();
        });
      });
    const ended = once(socket, 'end');
    const refused = answered(/^HTTP\/1\.1 401 /);
    socket.write(`${json}\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"na`);
    await refused;
    socket.write('me":1GET /v1/items HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    await ended;
    assert.match(answer, /HTTP\/1\.1 200 [\s\S]*Connection: close/i);
    // Only a socket that is closed on both sides refuses what comes; the writer learns of it with a later write.
    let refusal: NodeJS.ErrnoException | undefined;
    socket.on('error', (error) => {
      refusal = error;
    });
    while (refusal === undefined) await new Promise((resolve) => socket.write('\r\n', resolve));
    assert.match(refusal.code ?? '', /^(ECONNRESET|EPIPE)$/);
  });
});
