import { Command } from 'commander';
import { addressesCommand } from './addresses.js';
import { documentsCommand } from './api/documents.js';
import { invoicesCommand } from './api/invoices.js';
import { listenCommand } from './api/listen.js';
import { loginCommand, logoutCommand, profilesCommand } from './api/login.js';
import { sendCommand } from './api/send.js';
import { triggerCommand } from './api/trigger/index.js';
import { bankCommand } from './bank.js';
import { companiesCommand } from './companies.js';
import { completionCommand } from './completion.js';
import { convertCommand } from './convert/index.js';
import { demoCommand } from './demo.js';
import { doctorCommand } from './doctor/index.js';
import { EXIT } from './exit.js';
import { keysCommand } from './keys.js';
import { migrateCommand } from './migrate.js';
import { operatorsCommand } from './operators.js';
import { packsCommand } from './packs.js';
import { serveCommand } from './serve.js';
import { validateCommand } from './validate/index.js';
import { warningsCommand } from './warnings.js';

/** Commands by what they are for, in the order of help and documentation. */
const groups: Readonly<Record<string, readonly Command[]>> = {
  'Run the service': [
    demoCommand,
    serveCommand,
    migrateCommand,
    doctorCommand,
    keysCommand,
    companiesCommand,
    operatorsCommand,
    addressesCommand,
    warningsCommand,
    bankCommand,
  ],
  'Use a service': [
    loginCommand,
    logoutCommand,
    profilesCommand,
    sendCommand,
    invoicesCommand,
    documentsCommand,
    listenCommand,
    triggerCommand,
  ],
  'Work on files': [validateCommand, convertCommand, packsCommand],
  'This program': [completionCommand],
};

/** The command line, with wrong usage ending in the same way everywhere. */
export function createProgram(): Command {
  const program = new Command('autoinvoice').description(
    'An e-invoicing operator that anyone can run. docs/cli.md explains the commands, docs/settings.md the settings of the server.',
  );
  for (const [group, commands] of Object.entries(groups))
    for (const command of commands) program.addCommand(command.helpGroup(`${group}:`));
  forAll(program, (command) => {
    command.exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.valid : EXIT.usage));
  });
  return program;
}

function forAll(command: Command, change: (command: Command) => void): void {
  change(command);
  for (const sub of command.commands) forAll(sub, change);
}
