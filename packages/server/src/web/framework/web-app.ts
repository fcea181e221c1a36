import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../platform/context.js';
import { createApp } from '../../platform/http/app.js';
import { genericErrors } from '../../platform/http/error-table.js';
import type { Metrics } from '../../platform/telemetry/metrics.js';
import { answerPage, answerUnknown } from './answer.js';
import { assets } from './assets.js';
import type { Page } from './page.js';

/** Where the UI stands on the shared port. */
export const uiPrefix = '/ui';

/**
 * The browser's UI as an app that the HTTP server hands requests to: pages and assets below /ui. Pages work without
 * script; what there is of script comes from here.
 */
export async function createWebApp(ctx: Context, metrics: Metrics, pages: readonly Page[]): Promise<FastifyInstance> {
  const { config, log } = ctx;
  const { publicUrl } = config;
  const app = createApp({
    name: 'web',
    config,
    log,
    metrics,
    errors: genericErrors,
    publicUrl,
    allowedMethods: () => [],
    answerUnknown: (request, reply, error) => answerUnknown(ctx, request, reply, error),
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 1_048_576 });
  await app.register(multipart);
  for (const { href, bytes, mediaType } of assets.values()) {
    app.get(href, async (_request, reply) =>
      reply
        .type(mediaType)
        .headers({ 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' })
        .send(bytes),
    );
  }
  for (const page of pages) {
    app.route({
      method: page.method,
      url: page.place === 'root' ? page.path : `${uiPrefix}${page.path}`,
      handler: (request, reply) => answerPage(ctx, page, request, reply),
    });
  }
  await app.ready();
  return app;
}
