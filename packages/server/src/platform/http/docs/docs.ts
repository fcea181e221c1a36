import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../../config.js';
import { sendJson } from '../json.js';
import type { ApiMount } from '../mounts.js';
import { page, style } from './page.js';

/** Where an API is reached, seen from a request: a path when it shares our address, else a whole URL. */
export type AddressOf = (mount: ApiMount, request: FastifyRequest) => string;

/** Files of Swagger UI that the page loads, with their media types. */
const assets: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'swagger-ui-standalone-preset.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const swaggerUi = dirname(fileURLToPath(import.meta.resolve('@fastify/swagger-ui/package.json')));

/** Runs in the browser as it is, so it is no part of the compiled output. */
const startScript = new URL('../../../../../src/platform/http/docs/start.js', import.meta.url);

/** The page may load and call nothing but this server and the given origins. */
const policy = (origins: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // Swagger UI sets style attributes; styles cannot send anything out, as images and fonts are ours only.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${["'self'", ...origins].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * The documentation page at `/api-docs`: Swagger UI with a choice of all APIs, everything served from here.
 * `/` leads browsers to `home` and tells programs where the APIs are and whether this is a sandbox.
 */
export async function addDocs(
  app: FastifyInstance,
  apis: readonly ApiMount[],
  addressOf: AddressOf,
  { mode, home = '/api-docs/' }: { mode: Config['mode']; home?: string | undefined },
): Promise<void> {
  const start = await readFile(startScript);
  const originsOf = (request: FastifyRequest) => [
    ...new Set(
      apis
        .map((mount) => addressOf(mount, request))
        .filter((a) => /^https?:/.test(a))
        .map((a) => new URL(a).origin),
    ),
  ];
  const list = (request: FastifyRequest) => ({
    apis: apis.map((mount) => {
      const address = addressOf(mount, request);
      return {
        name: mount.api.name,
        title: mount.api.title,
        address: address || '/',
        document: `${address}/swagger_doc`,
        scopes: mount.api.scopes?.usual ?? [],
      };
    }),
  });

  app.get('/', async (request, reply) => {
    if (/text\/html/.test(request.headers.accept ?? '')) return reply.redirect(home);
    return sendJson(reply, JSON.stringify({ ...list(request), docs: '/api-docs/', mode }));
  });
  app.get('/api-docs', async (request, reply) => {
    // Relative addresses on the page need the slash.
    if (!/\/api-docs\/(\?|$)/.test(request.raw.url ?? '')) return reply.redirect('/api-docs/');
    return reply
      .type('text/html; charset=utf-8')
      .headers({
        'content-security-policy': policy(originsOf(request)),
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      .send(page);
  });
  app.get('/api-docs/apis.json', async (request, reply) => sendJson(reply, JSON.stringify(list(request))));
  app.get('/api-docs/start.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start));
  app.get('/api-docs/page.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  for (const [file, type] of Object.entries(assets)) {
    app.get(`/api-docs/assets/${file}`, async (_request, reply) =>
      reply
        .type(type)
        .header('cache-control', 'public, max-age=3600')
        .send(await readFile(join(swaggerUi, 'static', file))),
    );
  }
}
