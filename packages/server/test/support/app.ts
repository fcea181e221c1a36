import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Parts } from '../../src/compose/core.js';
import { type Application, startApplication } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { testDatabase } from './database.js';

/** The whole application on a database, a data folder and a port of its own. */
export interface TestApp extends Application {
  /** Address of the AX API, no slash at the end. */
  readonly url: string;
  /** Stops it and removes all it made. */
  drop(): Promise<void>;
}

/**
 * Starts the application as `serve` does, in sandbox mode, verifying companies at once. `env` sets or overrides
 * settings. Call `drop` in an `after` hook.
 */
export async function testApp(
  env: Record<string, string> = {},
  parts: Pick<Parts, 'clock' | 'networks' | 'documentNetworks'> = {},
): Promise<TestApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'autoinvoice-app-'));
  const database = await testDatabase({ poolSize: 2 });
  const config = readConfig({
    DATABASE_URL: database.url,
    AUTOINVOICE_DATA_DIR: dataDir,
    AUTOINVOICE_PORT: '0',
    AUTOINVOICE_LOG_LEVEL: process.env.AUTOINVOICE_LOG_LEVEL ?? 'silent',
    AUTOINVOICE_KYC_DELAY_MS: '0',
    AUTOINVOICE_DATABASE_POOL: '6',
    AUTOINVOICE_SHUTDOWN_GRACE: '5',
    ...env,
  });
  const clean = async () => {
    await database.drop();
    // A job that outlived the grace may be writing its last file into a folder that was just emptied.
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    const application = await startApplication(config, parts);
    const url = application.addresses.find((a) => a.name === 'ax')?.url ?? '';
    return {
      ...application,
      url: url.replace(/\/$/, ''),
      drop: async () => {
        await application.close();
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}
