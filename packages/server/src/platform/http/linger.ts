import type { IncomingMessage, ServerResponse } from 'node:http';

/** Milliseconds for which the rest of a refused upload is read. */
const lingerMs = 10_000;

/**
 * When a reply is out before the request has arrived whole (401, 413 …), reads on and throws away, so that the client
 * gets to see the reply rather than a reset connection; but no longer than 10 s and no more than `limitBytes`.
 */
export function lingerAfter(request: IncomingMessage, response: ServerResponse, limitBytes: number): void {
  response.once('finish', () => {
    if (request.complete || request.destroyed) return;
    const { socket } = request;
    const end = socket.bytesRead + limitBytes;
    const timer = setTimeout(() => socket.destroy(), lingerMs);
    timer.unref();
    request.on('data', () => {
      if (socket.bytesRead > end) socket.destroy();
    });
    request.once('close', () => clearTimeout(timer));
    request.resume();
  });
}
