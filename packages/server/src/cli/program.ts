import { Command } from 'commander';
import { EXIT, exitMeanings } from './exit.js';

type Load = () => Promise<Command>;

/**
 * Commands by what they are for, in the order of help and documentation. Each is loaded when it is called: all of them
 * together take a second, one of them a tenth of it.
 */
const groups: Readonly<Record<string, Readonly<Record<string, Load>>>> = {
  'Run the service': {
    demo: async () => (await import('./demo.js')).demoCommand,
    serve: async () => (await import('./serve.js')).serveCommand,
    migrate: async () => (await import('./migrate.js')).migrateCommand,
    doctor: async () => (await import('./doctor/index.js')).doctorCommand,
    keys: async () => (await import('./keys.js')).keysCommand,
    companies: async () => (await import('./companies.js')).companiesCommand,
    operators: async () => (await import('./operators.js')).operatorsCommand,
    addresses: async () => (await import('./addresses.js')).addressesCommand,
    warnings: async () => (await import('./warnings.js')).warningsCommand,
    bank: async () => (await import('./bank.js')).bankCommand,
  },
  'Use a service': {
    login: async () => (await import('./api/login.js')).loginCommand,
    logout: async () => (await import('./api/login.js')).logoutCommand,
    profiles: async () => (await import('./api/login.js')).profilesCommand,
    send: async () => (await import('./api/send.js')).sendCommand,
    invoices: async () => (await import('./api/invoices.js')).invoicesCommand,
    documents: async () => (await import('./api/documents.js')).documentsCommand,
    listen: async () => (await import('./api/listen.js')).listenCommand,
    trigger: async () => (await import('./api/trigger/index.js')).triggerCommand,
  },
  'Work on files': {
    validate: async () => (await import('./validate/index.js')).validateCommand,
    convert: async () => (await import('./convert/index.js')).convertCommand,
    packs: async () => (await import('./packs.js')).packsCommand,
  },
  'This program': {
    completion: async () => (await import('./completion.js')).completionCommand,
  },
};

/**
 * The command line, with wrong usage ending in the same way everywhere. With the name of a command it knows that one
 * only; with none, or one that there is not, and for `completion`, which is about all of them, it knows them all.
 */
export async function createProgram(only?: string): Promise<Command> {
  const program = new Command('autoinvoice').description(
    'An e-invoicing operator that anyone can run. docs/cli.md explains the commands, docs/settings.md the settings of the server.',
  );
  const all = Object.entries(groups).flatMap(([group, loads]) =>
    Object.entries(loads).map(([name, load]) => ({ group, name, load })),
  );
  const named = all.filter(({ name }) => name === only && name !== 'completion');
  for (const { group, load } of named.length > 0 ? named : all)
    program.addCommand((await load()).helpGroup(`${group}:`));
  const codes = Object.entries(EXIT).map(([name, code]) => `  ${code}  ${exitMeanings[name as keyof typeof EXIT]}`);
  program.addHelpText('after', `\nEnds with:\n${codes.join('\n')}`);
  forAll(program, (command) => {
    command.exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.valid : EXIT.usage));
  });
  return program;
}

function forAll(command: Command, change: (command: Command) => void): void {
  change(command);
  for (const sub of command.commands) forAll(sub, change);
}
