import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedWebhook {
  readonly event: string;
  readonly company_id: string;
  readonly event_timestamp: string;
  readonly event_data: Record<string, unknown>;
}

/** A webhook receiver as an integrator would write one, on a free port of loopback. */
export interface WebhookReceiver {
  readonly url: string;
  /** The first webhook, past or to come, for which the test holds. Throws after `timeoutMs`. */
  next(test: (webhook: ReceivedWebhook) => boolean, timeoutMs?: number): Promise<ReceivedWebhook>;
  close(): Promise<void>;
}

export async function startWebhookReceiver(onWebhook: (webhook: ReceivedWebhook) => void): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(async (request, response) => {
    const webhook = JSON.parse(await textOf(request)) as ReceivedWebhook;
    response.writeHead(204).end();
    received.push(webhook);
    onWebhook(webhook);
    for (const wake of [...waiting]) wake();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhooks?secret=demo`,
    next: (test, timeoutMs = 60_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = received.find(test);
          if (found === undefined) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`No such webhook came within ${timeoutMs / 1000} s`));
        }, timeoutMs);
        waiting.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
