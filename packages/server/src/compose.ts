import { authenticateWith } from './accounts/access/authenticate.js';
import { ax } from './apis/ax/index.js';
import { validatorApi } from './apis/validator/index.js';
import { chores } from './compose/chores.js';
import { type Core, openCore, type Parts } from './compose/core.js';
import type { Config } from './config.js';
import type { Context } from './platform/context.js';
import { startHousekeeping } from './platform/housekeeping.js';
import { createHttpServer, type HttpServer, type ListeningAddress } from './platform/http/server.js';
import { createMetrics } from './platform/telemetry/metrics.js';
import { createWebApp } from './web/framework/web-app.js';
import { pages } from './web/pages/index.js';

export interface Application extends Core {
  /** What is served where. */
  readonly addresses: readonly ListeningAddress[];
  readonly http: HttpServer;
}

/** Starts the whole application: ports and, when the settings say so, background work. */
export async function startApplication(config: Config, parts: Parts = {}): Promise<Application> {
  const core = await openCore(config, parts);
  const { ctx } = core;
  let http: HttpServer | undefined;
  try {
    http = await createApplicationServer(ctx);
    const addresses = await http.listen();
    await ctx.jobs.start();
    const housekeeping = startHousekeeping(config.worker ? chores(ctx) : [], ctx.log);
    const server = http;
    return {
      ctx,
      http,
      addresses,
      close: async () => {
        await server.close();
        await housekeeping.stop();
        await core.close();
      },
    };
  } catch (error) {
    await http?.close({ graceMs: 0 });
    await core.close();
    throw error;
  }
}

/** The HTTP server of all APIs and the web UI; listens when told. */
async function createApplicationServer(ctx: Context): Promise<HttpServer> {
  const { config } = ctx;
  const metrics = createMetrics({ jobs: ctx.jobs });
  return createHttpServer({
    ctx,
    apis: [
      { api: ax, prefix: '', host: config.axHost, port: config.axPort },
      {
        api: validatorApi({ open: config.validatorOpen }),
        prefix: '/validator',
        host: config.validatorHost,
        port: config.validatorPort,
      },
    ],
    authenticate: authenticateWith(ctx),
    metrics,
    web: await createWebApp(ctx, metrics, pages),
    checks: {
      database: async () => void (await ctx.db.selectFrom('schema_migration').select('number').limit(1).execute()),
      jobs: async () => void (await ctx.jobs.counts()),
      blobs: async () => void (await ctx.blobs.stat('0'.repeat(64))),
    },
  });
}
