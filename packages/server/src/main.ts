/** The command line. Each command is a file under cli/. */
import { Command } from 'commander';
import { demoCommand } from './cli/demo.js';
import { failWith } from './cli/fail.js';
import { migrateCommand } from './cli/migrate.js';
import { serveCommand } from './cli/serve.js';

const program = new Command('autoinvoice')
  .description('An e-invoicing operator that anyone can run. Settings are environment variables: docs/settings.md.')
  .addCommand(serveCommand)
  .addCommand(migrateCommand)
  .addCommand(demoCommand);

program.parseAsync().catch(failWith);
