import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Application } from '../compose.js';
import { type Config, readConfig } from '../config.js';
import type { DemoResult } from '../demo/run.js';
import { Stage } from '../demo/stage.js';
import { DataInUse } from '../platform/postgres/embedded/embedded-error.js';
import { startEmbeddedPostgres } from '../platform/postgres/embedded/start.js';
import { stopSignal } from './signals.js';

/** `autoinvoice demo` */
export const demoCommand = new Command('demo')
  .description('Start a server of its own and play the main job on it: two companies send each other invoices.')
  .option('--exit', 'end when played, instead of serving until Ctrl-C')
  .option('--output <folder>', 'where downloads go', 'demo-output')
  .action(async (options: { exit?: boolean; output: string }) => {
    const stage = new Stage();
    const exit = options.exit ?? false;
    stage.note('AutoInvoice demo: a server of its own, two companies, real documents.');
    stage.scene('The server starts');
    const app = await stage.step(
      () => startDemoServer(exit),
      (a) => `PostgreSQL and APIs are up: ${a.addresses.map((x) => `${x.name} ${x.url}`).join(', ')}`,
    );
    try {
      const { playDemo } = await import('../demo/run.js');
      const result = await playDemo(app, resolve(options.output), stage);
      stage.note(`\nThe first invoice was received ${result.receivedAfterSeconds.toFixed(1)} s after the start.`);
      stage.note(whatToSee(app, result));
      if (exit) return;
      stage.note(whatNext(app, result));
      await stopSignal();
      stage.note('Stopping.');
    } finally {
      await app.close();
    }
  });

/** A server on fresh data of its own, so that every demo begins alike; a database left by a killed demo is ended first. */
async function startDemoServer(anyPort: boolean): Promise<Application> {
  const dataDir = resolve('data', 'demo');
  if (existsSync(dataDir)) {
    await endLeftOver(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  }
  const config: Config = readConfig({
    AUTOINVOICE_LOG_LEVEL: 'error',
    ...process.env,
    AUTOINVOICE_MODE: 'sandbox',
    AUTOINVOICE_DATA_DIR: dataDir,
    AUTOINVOICE_BLOBS: 'file',
    DATABASE_URL: '',
    ...(anyPort ? { AUTOINVOICE_PORT: '0' } : {}),
  });
  const { startApplication } = await import('../compose.js');
  try {
    return await startApplication(config);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return startApplication({ ...config, port: 0 });
  }
}

/** Ends the database of a killed demo. One that no longer starts (another release's, damaged) is to be removed anyway. */
async function endLeftOver(dataDir: string): Promise<void> {
  try {
    await (await startEmbeddedPostgres({ dataDir })).stop();
  } catch (error) {
    if (error instanceof DataInUse) throw new Error(`A demo is running already: ${error.message}`, { cause: error });
  }
}

function whatToSee(app: Application, { login }: DemoResult): string {
  const ui = app.addresses.find((a) => a.name === 'ui')?.url;
  return `
Both companies in the browser: ${ui}

  e-mail    ${login.email}
  password  ${login.password}

The name of the company at the top of the menu leads to the other one, which has received the invoice.`;
}

function whatNext(app: Application, { credentials: c }: DemoResult): string {
  const url = app.addresses.find((a) => a.name === 'ax')?.url;
  const docs = app.addresses.find((a) => a.name === 'docs')?.url;
  const filled = new URLSearchParams({
    client_id: c.companyId,
    client_secret: c.userApiKey,
    vendor_api_key: c.vendorApiKey,
    scope: 'eui',
  });
  return `
Swagger UI, already authorised for an hour: ${docs}/#${filled}

Or open ${docs} and Authorize with

  client_id       ${c.companyId}
  client_secret   ${c.userApiKey}
  vendor_api_key  ${c.vendorApiKey}

  curl -s ${url}/oauth2/token -d grant_type=client_credentials -d client_id=${c.companyId} -d client_secret=${c.userApiKey} -d vendor_api_key=${c.vendorApiKey} -d scope=eui

Or the command line, in a second terminal (docs/cli.md):

  export AUTOINVOICE_URL=${url} AUTOINVOICE_CLIENT_ID=${c.companyId} AUTOINVOICE_CLIENT_SECRET=${c.userApiKey} AUTOINVOICE_VENDOR_API_KEY=${c.vendorApiKey}
  node packages/server/bin/autoinvoice.js trigger DOCUMENTS.INVOICE.RECEIVED
  node packages/server/bin/autoinvoice.js invoices list

Ctrl-C ends it.`;
}
