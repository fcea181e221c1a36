import { Command } from 'commander';
import { readConfig } from '../config.js';

/** `autoinvoice migrate` */
export const migrateCommand = new Command('migrate')
  .description('Bring the database up to this program, and stop.')
  .action(async () => {
    const { openCore } = await import('../compose.js');
    const core = await openCore({ ...readConfig(), worker: false });
    await core.close();
    console.log('The database is up to date.');
  });
