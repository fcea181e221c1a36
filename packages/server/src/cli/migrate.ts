import { Command } from 'commander';
import { readConfig } from '../config.js';
import { jsonOption, type OutputOptions, print } from './output.js';

/** `autoinvoice migrate` */
export const migrateCommand = new Command('migrate')
  .description('Bring the database up to this program, and stop.')
  .addOption(jsonOption())
  .action(async (options: OutputOptions) => {
    const { openCore } = await import('../compose/core.js');
    const core = await openCore({ ...readConfig(), worker: false });
    await core.close();
    print(options, { up_to_date: true }, 'The database is up to date.');
  });
