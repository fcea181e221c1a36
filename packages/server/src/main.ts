/** The command line. Each command is a file under cli/. */
import { Command } from 'commander';
import { addressesCommand } from './cli/addresses.js';
import { bankCommand } from './cli/bank.js';
import { companiesCommand } from './cli/companies.js';
import { convertCommand } from './cli/convert/index.js';
import { demoCommand } from './cli/demo.js';
import { failWith } from './cli/fail.js';
import { keysCommand } from './cli/keys.js';
import { migrateCommand } from './cli/migrate.js';
import { operatorsCommand } from './cli/operators.js';
import { packsCommand } from './cli/packs.js';
import { serveCommand } from './cli/serve.js';
import { validateCommand } from './cli/validate/index.js';
import { warningsCommand } from './cli/warnings.js';

const program = new Command('autoinvoice')
  .description('An e-invoicing operator that anyone can run. Settings are environment variables: docs/settings.md.')
  .addCommand(serveCommand)
  .addCommand(validateCommand)
  .addCommand(convertCommand)
  .addCommand(packsCommand)
  .addCommand(migrateCommand)
  .addCommand(keysCommand)
  .addCommand(companiesCommand)
  .addCommand(operatorsCommand)
  .addCommand(addressesCommand)
  .addCommand(warningsCommand)
  .addCommand(bankCommand)
  .addCommand(demoCommand);

program.parseAsync().catch(failWith);
