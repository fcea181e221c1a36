import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttpsServer, type ServerOptions } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { after, describe, test } from 'node:test';
import { OutboundFailed, OutboundRefused, type OutboundRequest } from '../../../src/platform/http/outbound.js';
import { outboundHttp } from '../../../src/platform/http/outbound-http.js';
import { testAuthority, testCertificate, testKey } from './tls-fixture.js';

const servers: { server: Server; sockets: Set<Socket> }[] = [];

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  servers.push({ server, sockets });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

after(() => {
  for (const { server, sockets } of servers) {
    server.close();
    for (const socket of sockets) socket.destroy();
  }
});

const serveHttp = (listener: RequestListener) => listen(createHttpServer(listener));
/** A receiver that answers the first bytes it gets with whatever the test wants to put on the wire. */
const serveRaw = (answer: (socket: Socket) => void) =>
  listen(createTcpServer((socket) => socket.once('data', () => answer(socket))));

/** Unlike events.once this does not take a reset for a failure: being cut off is what these receivers are here for. */
const closeOf = (socket: Socket) => new Promise((done) => socket.once('close', done));

const sandbox = outboundHttp({ mode: 'sandbox', outboundAllow: [] });
const request = (url: string, more: Partial<OutboundRequest> = {}): OutboundRequest => ({
  url,
  headers: { 'content-type': 'application/json' },
  body: '{}',
  timeoutMs: 60_000,
  maxReplyBytes: 1000,
  ...more,
});

async function bodyOf(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

describe('outbound HTTP', () => {
  test('the request arrives as given, and the reply comes back', async () => {
    let seen: { url: string | undefined; auth: string | undefined; type: string | undefined; body: string } | undefined;
    const port = await serveHttp(async (req, res) => {
      seen = {
        url: req.url,
        auth: req.headers.authorization,
        type: req.headers['content-type'],
        body: await bodyOf(req),
      };
      res.writeHead(201, { 'x-a': 'b' }).end('thanks');
    });
    const reply = await sandbox.post(
      request(`http://me:p%40ss@127.0.0.1:${port}/hook?secret=my_secret&x=%2F`, { body: '{"ä":1}' }),
    );
    assert.deepEqual(seen, {
      url: '/hook?secret=my_secret&x=%2F',
      auth: `Basic ${btoa('me:p@ss')}`,
      type: 'application/json',
      body: '{"ä":1}',
    });
    assert.equal(reply.status, 201);
    assert.equal(reply.headers['x-a'], 'b');
    assert.equal(reply.body.toString(), 'thanks');
    assert.equal(reply.truncated, false);
    assert.equal(reply.address, '127.0.0.1');
  });

  test('a redirect is handed back, not followed', async () => {
    let calls = 0;
    const port = await serveHttp((_req, res) => {
      calls++;
      res.writeHead(307, { location: '/elsewhere' }).end();
    });
    assert.equal((await sandbox.post(request(`http://127.0.0.1:${port}/`))).status, 307);
    assert.equal(calls, 1);
  });

  test('the connection goes to the address that was checked, whatever the name says next', async () => {
    const port = await serveHttp((req, res) => res.end(req.headers.host));
    let asked = 0;
    const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 as const }];
    const http = outboundHttp({ mode: 'sandbox', outboundAllow: [] }, { resolve });
    const reply = await http.post(request(`http://rebinding.example:${port}/`));
    assert.equal(reply.address, '127.0.0.1');
    assert.equal(reply.body.toString(), `rebinding.example:${port}`);
    assert.equal(asked, 1);
  });

  test('a name that has moved to a forbidden address is refused before connecting', async () => {
    let calls = 0;
    const port = await serveHttp((_req, res) => res.end(String(calls++)));
    const resolve = async () => [{ address: '127.0.0.1', family: 4 as const }];
    const http = outboundHttp({ mode: 'production', outboundAllow: [] }, { resolve });
    await assert.rejects(http.post(request(`https://moved.example:${port}/`)), OutboundRefused);
    assert.equal(calls, 0);
  });

  test('of several addresses a dead one does not matter', async () => {
    const port = await serveHttp((_req, res) => res.end('alive'));
    const resolve = async () => [
      { address: '127.0.0.9', family: 4 as const },
      { address: '127.0.0.1', family: 4 as const },
    ];
    const http = outboundHttp({ mode: 'sandbox', outboundAllow: [] }, { resolve });
    assert.equal((await http.post(request(`http://two.example:${port}/`))).body.toString(), 'alive');
  });

  test('nobody listening is a failure that says so', async () => {
    await assert.rejects(sandbox.post(request('http://127.0.0.1:1/')), (e: Error) => {
      assert.ok(e instanceof OutboundFailed);
      assert.match(e.message, /ECONNREFUSED/);
      return true;
    });
  });
});

describe('outbound HTTP against receivers that mean harm', () => {
  /** Posts, expects failure by deadline, which nothing else brings about, and sees the receiver's socket closed. */
  async function timesOut(answer: (socket: Socket) => void) {
    let closed: Promise<unknown> | undefined;
    const port = await serveRaw((socket) => {
      closed = closeOf(socket);
      answer(socket);
    });
    const started = performance.now();
    await assert.rejects(sandbox.post(request(`http://127.0.0.1:${port}/`, { timeoutMs: 400 })), /within 400 ms/);
    const took = performance.now() - started;
    assert.ok(took >= 390, `${took} ms`);
    await closed;
  }

  test('one that never answers', () => timesOut(() => undefined));

  test('one that sends headers and then hangs', () =>
    timesOut((s) => s.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n')));

  test('one that drips a header byte at a time', () =>
    timesOut((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX-A: ');
      const timer = setInterval(() => socket.write('a'), 50);
      socket.on('close', () => clearInterval(timer));
    }));

  test('one that drips a body byte at a time', () =>
    timesOut((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
      const timer = setInterval(() => socket.write('a'), 50);
      socket.on('close', () => clearInterval(timer));
    }));

  test('one that keeps saying 103', () =>
    timesOut((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    }));

  test('a name server that never answers', async () => {
    const http = outboundHttp(
      { mode: 'sandbox', outboundAllow: [] },
      {
        resolve: (_host, signal) =>
          new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason))),
      },
    );
    await assert.rejects(http.post(request('http://slow.example/', { timeoutMs: 200 })), /within 200 ms/);
  });

  test('one that sends gigabytes is cut at the limit and the memory stays', async () => {
    const piece = Buffer.alloc(1 << 20, 0x61);
    let sent = 0;
    let closed: Promise<unknown> | undefined;
    const port = await serveRaw((socket) => {
      closed = closeOf(socket);
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n');
      const pump = () => {
        while (!socket.destroyed && socket.write(piece)) sent += piece.length;
      };
      socket.on('drain', pump);
      pump();
    });
    const before = process.memoryUsage().rss;
    const reply = await sandbox.post(request(`http://127.0.0.1:${port}/`, { maxReplyBytes: 1000 }));
    assert.equal(reply.status, 200);
    assert.equal(reply.body.length, 1000);
    assert.equal(reply.truncated, true);
    await closed;
    assert.ok(sent < 100 << 20, `${sent} bytes were taken`);
    assert.ok(process.memoryUsage().rss - before < 100 << 20);
  });

  test('one that sends endless headers', async () => {
    let closed: Promise<unknown> | undefined;
    const port = await serveRaw((socket) => {
      closed = closeOf(socket);
      socket.write('HTTP/1.1 200 OK\r\n');
      const pump = () => {
        while (!socket.destroyed && socket.write(`X-A: ${'a'.repeat(1000)}\r\n`));
      };
      socket.on('drain', pump);
      pump();
    });
    await assert.rejects(sandbox.post(request(`http://127.0.0.1:${port}/`)), /Header/i);
    await closed;
  });

  test('one that closes at once, in the headers or in the body', async () => {
    for (const said of [
      '',
      'HTTP/1.1 200 O',
      'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab',
    ]) {
      const port = await serveRaw((socket) => socket.end(said));
      await assert.rejects(sandbox.post(request(`http://127.0.0.1:${port}/`)), OutboundFailed, said);
    }
  });

  test('one that resets, talks nonsense or upgrades', async () => {
    for (const answer of [
      (s: Socket) => void s.resetAndDestroy(),
      (s: Socket) => void s.end('SSH-2.0-OpenSSH_9.2\r\n'),
      (s: Socket) =>
        void s.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n'),
    ]) {
      const port = await serveRaw(answer);
      await assert.rejects(sandbox.post(request(`http://127.0.0.1:${port}/`)), OutboundFailed);
    }
  });

  test('closing ends what is under way', async () => {
    const http = outboundHttp({ mode: 'sandbox', outboundAllow: [] });
    let ask: () => void = () => undefined;
    const asked = new Promise<void>((done) => {
      ask = done;
    });
    const port = await serveRaw(() => ask());
    const pending = assert.rejects(http.post(request(`http://127.0.0.1:${port}/`, { timeoutMs: 60_000 })), /stopping/);
    await asked;
    await http.close();
    await pending;
  });
});

describe('outbound TLS', () => {
  const resolve = async () => [{ address: '127.0.0.1', family: 4 as const }];
  const serveTls = (options: ServerOptions = {}) =>
    listen(createHttpsServer({ cert: testCertificate, key: testKey, ...options }, (_req, res) => res.end('secret')));
  const trusting = outboundHttp({ mode: 'sandbox', outboundAllow: [] }, { resolve, ca: testAuthority });

  test('a trusted certificate of the right name is accepted', async () => {
    const port = await serveTls();
    assert.equal((await trusting.post(request(`https://receiver.test:${port}/`))).body.toString(), 'secret');
    assert.equal((await trusting.post(request(`https://RECEIVER.test.:${port}/`))).body.toString(), 'secret');
  });

  test('another name, or an authority that nobody knows, is a failure', async () => {
    const port = await serveTls();
    await assert.rejects(trusting.post(request(`https://other.test:${port}/`)), /ERR_TLS_CERT_ALTNAME_INVALID/);
    const usual = outboundHttp({ mode: 'sandbox', outboundAllow: [] }, { resolve });
    await assert.rejects(usual.post(request(`https://receiver.test:${port}/`)), OutboundFailed);
  });

  test('TLS 1.2 is accepted, TLS 1.1 is not', async () => {
    const port12 = await serveTls({ maxVersion: 'TLSv1.2' });
    assert.equal((await trusting.post(request(`https://receiver.test:${port12}/`))).status, 200);
    const port11 = await serveTls({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' });
    await assert.rejects(trusting.post(request(`https://receiver.test:${port11}/`)), /protocol version|EPROTO/i);
  });

  test('a receiver that never finishes the handshake is cut by the deadline', async () => {
    const port = await serveRaw(() => undefined);
    await assert.rejects(trusting.post(request(`https://receiver.test:${port}/`, { timeoutMs: 300 })), /within 300 ms/);
  });
});
