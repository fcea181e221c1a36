import type { IncomingMessage, ServerResponse } from 'node:http';

/** Milliseconds for which the rest of a refused upload is read. */
const lingerMs = 10_000;

/**
 * When a reply is out before the request has arrived whole (401, 413 …), reads on and throws away, so that the client
 * gets to see the reply rather than a reset connection; but no longer than 10 s and no more than four times
 * `limitBytes`, the most bytes that a body may have: a file far too large is cut off after all.
 */
export function lingerAfter(request: IncomingMessage, response: ServerResponse, limitBytes: number): void {
  // Before node's own listener, which closes the connection where client or reply ask for that.
  response.prependOnceListener('finish', () => {
    if (request.complete || request.destroyed) return;
    const { socket } = request;
    const end = socket.bytesRead + 4 * limitBytes;
    const timer = setTimeout(() => socket.destroy(), lingerMs);
    timer.unref();
    // To close a socket that still receives is to reset it, which takes the reply away from a client that has not read
    // it yet. Only our side is closed; the client closes its own when it has seen the reply.
    let closes = false;
    socket.destroySoon = () => {
      closes = true;
      socket.end();
    };
    request.on('data', () => {
      if (socket.bytesRead > end) socket.destroy();
    });
    socket.once('close', () => clearTimeout(timer));
    request.once('close', () => {
      if (!closes) clearTimeout(timer);
    });
    request.resume();
  });
  // After node's own listener: a connection that is kept closes as usual after its next request.
  response.once('finish', () => Reflect.deleteProperty(request.socket, 'destroySoon'));
}
