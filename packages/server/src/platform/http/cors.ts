import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Lets the documentation page call an API that has a port or host name of its own. Pages of the same host (on any
 * port) and of the given hosts may; access needs a token all the same, and cookies are never used.
 */
export function allowOwnPages(app: FastifyInstance, hosts: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const origin = request.headers.origin;
    if (origin === undefined || !isOwn(origin, request, hosts)) return;
    reply.headers({
      'access-control-allow-origin': origin,
      'access-control-expose-headers':
        'X-Request-Id, X-Total, X-Total-Pages, X-Page, X-Next-Page, X-Prev-Page, X-Per-Page, Link, Retry-After',
      vary: 'Origin',
    });
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return;
    await reply
      .headers({
        'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
        'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, X-Request-Id, X-Requested-With',
        'access-control-max-age': '600',
      })
      .code(204)
      .send();
  });
}

function isOwn(origin: string, request: FastifyRequest, hosts: readonly string[]): boolean {
  const name = URL.canParse(origin) ? new URL(origin).hostname : undefined;
  return name !== undefined && (name === request.hostname || hosts.includes(name));
}
