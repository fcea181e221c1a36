import { Command } from 'commander';
import { readConfig } from '../config.js';
import { stopSignal } from './signals.js';

/** `autoinvoice serve` */
export const serveCommand = new Command('serve')
  .description('Start the server: APIs and background work, until SIGINT or SIGTERM.')
  .action(async () => {
    // Loaded only now: commands that need no server start several times faster without it.
    const { startApplication } = await import('../compose.js');
    const application = await startApplication(readConfig());
    const { ctx, addresses } = application;
    for (const { name, url } of addresses) ctx.log.info({ name, url }, 'listening');
    const signal = await stopSignal();
    ctx.log.info({ signal }, 'stopping');
    await application.close();
  });
