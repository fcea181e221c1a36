import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Random } from './random.js';

/** What came under one webhook-id. */
export interface Arrivals {
  readonly bodies: Set<string>;
  /** Posts, and those among them that were answered with 204. */
  posts: number;
  accepted: number;
}

/** A webhook receiver that now and then refuses or hangs up, as receivers do. */
export interface MoodyReceiver {
  readonly url: string;
  readonly arrivals: Map<string, Arrivals>;
  close(): void;
}

export async function startMoodyReceiver(random: Random): Promise<MoodyReceiver> {
  const arrivals = new Map<string, Arrivals>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      // The sender was killed in the middle of its post: nothing has arrived.
      return;
    }
    const id = String(request.headers['webhook-id']);
    const known = arrivals.get(id) ?? { bodies: new Set(), posts: 0, accepted: 0 };
    arrivals.set(id, known);
    known.posts++;
    known.bodies.add(Buffer.concat(chunks).toString());
    if (random.chance(0.02)) {
      request.socket.destroy();
      return;
    }
    if (random.chance(0.02)) {
      response.writeHead(503).end();
      return;
    }
    known.accepted++;
    response.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    arrivals,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
