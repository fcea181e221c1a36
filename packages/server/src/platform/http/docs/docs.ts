import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../../config.js';
import { sendJson } from '../json.js';
import type { ApiMount } from '../mounts.js';
import { page } from './page.js';

/** What the page has to know of the server around it. */
export interface DocsPlace {
  /** Where an API is reached, seen from a request: a path when it shares our address, else a whole URL. */
  readonly addressOf: (mount: ApiMount, request: FastifyRequest) => string;
  /** Where the web UI and the documentation are, no slash at the end; undefined when there are none. */
  readonly webAddress: ((request: FastifyRequest) => string) | undefined;
  readonly mode: Config['mode'];
  /** Other servers to go to. */
  readonly environments: Config['environments'];
}

/** Files of Swagger UI that the page loads, with their media types. */
const assets: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const swaggerUi = dirname(fileURLToPath(import.meta.resolve('@fastify/swagger-ui/package.json')));

/** Modules and styles that go to the browser as they are, so they are no part of the compiled output. */
const ownFiles: Readonly<Record<string, string>> = {
  'page.css': 'text/css; charset=utf-8',
  ...Object.fromEntries(
    ['start.js', 'corner.js', 'session.js', 'token.js', 'forms.js'].map((f) => [f, 'text/javascript; charset=utf-8']),
  ),
};
const ownFileUrl = (file: string) => new URL(`../../../../../src/platform/http/docs/browser/${file}`, import.meta.url);

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

/** What the page, and programs that ask at `/`, are told of the server, seen from a request. */
const tellerOf =
  (apis: readonly ApiMount[], { addressOf, webAddress, mode, environments }: DocsPlace) =>
  (request: FastifyRequest) => ({
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
    mode,
    environments,
    web: webAddress ? webAddress(request) : null,
  });

/** The files that the page loads. */
async function addFiles(app: FastifyInstance): Promise<void> {
  for (const [file, type] of Object.entries(ownFiles)) {
    const content = await readFile(ownFileUrl(file));
    app.get(`/api-docs/${file}`, async (_request, reply) => reply.type(type).send(content));
  }
  for (const [file, type] of Object.entries(assets)) {
    app.get(`/api-docs/assets/${file}`, async (_request, reply) =>
      reply
        .type(type)
        .header('cache-control', 'public, max-age=3600')
        .send(await readFile(join(swaggerUi, 'static', file))),
    );
  }
}

/**
 * The documentation page at `/api-docs`: Swagger UI with a choice of all APIs, everything served from here, and the
 * OpenAPI document of each by its name. `/` leads browsers to the web UI, else to the page, and tells programs where
 * the APIs are and whether this is a sandbox.
 */
export async function addDocs(app: FastifyInstance, apis: readonly ApiMount[], place: DocsPlace): Promise<void> {
  const { addressOf, webAddress } = place;
  const tell = tellerOf(apis, place);
  const originsOf = (request: FastifyRequest) => [
    ...new Set(
      apis
        .map((mount) => addressOf(mount, request))
        .filter((a) => /^https?:/.test(a))
        .map((a) => new URL(a).origin),
    ),
  ];

  app.get('/', async (request, reply) => {
    if (/text\/html/.test(request.headers.accept ?? '')) return reply.redirect(webAddress ? '/ui/' : '/api-docs/');
    return sendJson(reply, JSON.stringify({ ...tell(request), docs: '/api-docs/' }));
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
  app.get('/api-docs/apis.json', async (request, reply) => sendJson(reply, JSON.stringify(tell(request))));
  for (const mount of apis) {
    app.get(`/api-docs/openapi/${mount.api.name}.json`, async (request, reply) =>
      reply.redirect(`${addressOf(mount, request)}/swagger_doc`),
    );
  }
  await addFiles(app);
}
