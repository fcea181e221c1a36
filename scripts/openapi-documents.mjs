// The OpenAPI documents of all APIs as a server serves them at /swagger_doc, without starting one.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'packages/server/dist/src');

/** By the names of the APIs: `ax`, `validator` … Addresses in them are relative to the API. */
export async function openApiDocuments() {
  const { ax } = await import(join(dist, 'apis/ax/index.js'));
  const { validatorApi } = await import(join(dist, 'apis/validator/index.js'));
  const { createApiApp } = await import(join(dist, 'platform/http/api-app.js'));
  const { documentOf } = await import(join(dist, 'platform/http/openapi/document.js'));
  const { createLogger } = await import(join(dist, 'platform/telemetry/log.js'));
  const { createMetrics } = await import(join(dist, 'platform/telemetry/metrics.js'));
  const { readConfig } = await import(join(dist, 'config.js'));
  const config = readConfig({ AUTOINVOICE_LOG_LEVEL: 'silent' });
  const documents = {};
  for (const api of [ax, validatorApi({ open: false })]) {
    const app = await createApiApp({
      api,
      // Routes are described and none is called, so nothing that they would use need be there.
      ctx: { config, log: createLogger(config) },
      authenticate: async () => undefined,
      metrics: createMetrics({ jobs: { counts: async () => [] } }),
      publicUrl: undefined,
      guardReplies: true,
      pageHosts: [],
    });
    documents[api.name] = documentOf(app, '/');
    await app.close();
  }
  return documents;
}
