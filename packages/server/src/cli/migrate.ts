import { Command } from 'commander';
import { openCore } from '../compose.js';
import { readConfig } from '../config.js';

/** `autoinvoice migrate` */
export const migrateCommand = new Command('migrate')
  .description('Bring the database up to this program, and stop.')
  .action(async () => {
    const core = await openCore({ ...readConfig(), worker: false });
    await core.close();
    console.log('The database is up to date.');
  });
