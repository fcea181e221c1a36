import type { FastifyInstance } from 'fastify';
import { Refusal } from '../errors.js';
import type { Metrics } from '../telemetry/metrics.js';
import { sendJson } from './json.js';

/** Says whether a part that the server needs works: resolves when it does, throws when not. */
export type ReadyCheck = () => Promise<void>;

/** Milliseconds that one check may take. */
const checkMs = 3000;

async function within(check: ReadyCheck): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${checkMs} ms`)), checkMs);
  });
  try {
    await Promise.race([check(), late]);
  } finally {
    clearTimeout(timer);
  }
}

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Adds what watches the server: `/status/alb` (the process answers), `/status/ready` (so do the parts it needs; 503
 * while stopping or when one does not, with its name) and `/metrics`.
 */
export function addHealth(
  app: FastifyInstance,
  options: {
    checks: Readonly<Record<string, ReadyCheck>>;
    metrics: Metrics;
    isStopping: () => boolean;
    metricsAnywhere: boolean;
  },
): void {
  const { checks, metrics, isStopping, metricsAnywhere } = options;
  app.get('/status/alb', async (_request, reply) => sendJson(reply, '{"status":"ok"}'));

  app.get('/status/ready', async (request, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await within(check);
          return [name, 'ok'] as const;
        } catch (error) {
          request.log.warn({ err: error, check: name }, 'readiness check failed');
          return [name, 'failed'] as const;
        }
      }),
    );
    const ready = !isStopping() && results.every(([, result]) => result === 'ok');
    const body = {
      status: isStopping() ? 'stopping' : ready ? 'ready' : 'not ready',
      checks: Object.fromEntries(results),
    };
    return sendJson(reply.code(ready ? 200 : 503), JSON.stringify(body));
  });

  app.get('/metrics', async (request, reply) => {
    // Figures tell about customers' traffic. A proxy on this machine calls from loopback too, hence the second test.
    const direct =
      loopback.test(request.raw.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined;
    if (!metricsAnywhere && !direct) throw new Refusal('not_found', ['There is nothing here.']);
    return reply.type(metrics.registry.contentType).send(await metrics.text());
  });
}
