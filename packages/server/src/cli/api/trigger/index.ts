import { Command } from 'commander';
import { EXIT, WrongUsage } from '../../exit.js';
import { facts, print } from '../../output.js';
import { type ConnectOptions, connect, withConnection } from '../connect.js';
import { causeOf, causes } from './causes.js';
import { OwnCompany } from './company.js';

/** `autoinvoice trigger EVENT` */
export const triggerCommand = withConnection(
  new Command('trigger')
    .summary('Cause a real event in a sandbox.')
    .description(
      'Cause a real event in a sandbox: something is done that leads to it, and webhooks tell of it as of any other. A server in production mode is left alone.',
    )
    .argument('[event]', 'name of the event, such as DOCUMENTS.INVOICE.RECEIVED (docs/events.md)')
    .option('--list', 'show what can be triggered, and how'),
).action(async (event: string | undefined, options: ConnectOptions & { list?: boolean }) => {
  if (options.list) {
    const list = causes.flatMap(({ events, how }) => events.map((name) => ({ event: name, how })));
    return print(options, list, facts(Object.fromEntries(list.map(({ event: name, how }) => [name, how]))));
  }
  if (event === undefined) throw new WrongUsage('Which event? autoinvoice trigger --list shows them.');
  const name = event.toUpperCase();
  const cause = causeOf(name);
  const { client, url } = await connect(options);
  await assertSandbox(url);
  const caused = await cause.run(new OwnCompany(client, url), name);
  const text = facts(Object.fromEntries(Object.entries(caused).map(([key, value]) => [key, String(value)])));
  print(options, { event: name, ...caused }, `${name}\n${text}`);
  const { status } = caused;
  if (status === 'FAILED' && !name.endsWith('.FAILED')) process.exitCode = EXIT.invalid;
});

/** Invoices of triggers would be real ones in production. Throws Error when the server does not say that it is a sandbox. */
async function assertSandbox(url: string): Promise<void> {
  const reply = await fetch(`${url}/`, { headers: { accept: 'application/json' } }).catch(() => undefined);
  const about = reply?.ok ? ((await reply.json().catch(() => ({}))) as { mode?: string }) : {};
  if (about.mode !== 'sandbox') throw new Error(`${url} is no sandbox, so nothing was triggered.`);
}
