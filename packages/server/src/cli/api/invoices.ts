import type { AutoInvoice, Invoice, InvoiceFormat, InvoiceQuery } from '@autoinvoice/client';
import { Command, Option } from 'commander';
import { EXIT } from '../exit.js';
import { columns, facts, print, printLine } from '../output.js';
import { type ConnectOptions, connect, withConnection } from './connect.js';
import { failure } from './send.js';
import { take } from './take.js';
import { untilStopped } from './until-stopped.js';
import { moment, wholeNumber } from './whole-number.js';
import { writeDownload } from './write-download.js';

interface ListOptions extends ConnectOptions {
  readonly sent?: boolean;
  readonly status?: NonNullable<InvoiceQuery['status']>;
  readonly number?: string;
  readonly reference?: string;
  readonly since?: string;
  readonly limit: number;
  readonly all?: boolean;
}

const statuses = new Option('--status <status...>', 'only those in these states').choices([
  'PENDING',
  'DELIVERED',
  'FAILED',
]);

const list = withConnection(
  new Command('list')
    .description('List invoices, newest first: received ones, or with --sent sent ones.')
    .option('--sent', 'sent invoices')
    .addOption(statuses)
    .option('--number <number>', 'invoice number')
    .option('--reference <reference>', 'reference')
    .option('--since <moment>', 'received, or sent, at that day or moment or later', moment)
    .option('--limit <number>', 'how many at most', wholeNumber, 20)
    .option('--all', 'all of them'),
).action(async (options: ListOptions) => {
  const { client } = await connect(options);
  const { sent, status, number, reference, since } = options;
  const found = client.invoices.list({
    direction: sent ? 'SENT' : 'RECEIVED',
    ...(status && { status }),
    ...(number !== undefined && { number }),
    ...(reference !== undefined && { reference }),
    ...(since !== undefined && { [sent ? 'created_at_start' : 'received_at_start']: since }),
    per_page: options.all ? 100 : Math.min(options.limit, 100),
  });
  const invoices = await take(found, options.all ? Number.POSITIVE_INFINITY : options.limit);
  const head = ['ID', 'TIME', 'STATUS', 'NUMBER', 'SUM', sent ? 'TO' : 'FROM'];
  print(options, invoices, invoices.length === 0 ? 'There are none.' : columns([head, ...invoices.map(row)]));
});

const row = (invoice: Invoice): string[] => [
  invoice.id,
  invoice.received_at ?? invoice.created_at ?? '',
  invoice.status,
  invoice.number,
  `${invoice.sum.toFixed(2)} ${invoice.currency}`,
  invoice.received_at === undefined ? invoice.recipient.name : invoice.sender.name,
];

const get = withConnection(
  new Command('get')
    .description('Show an invoice with its time line, or fetch its document or image.')
    .argument('<id>', 'UUID of the invoice')
    .option('--format <name>', 'document to fetch: FINVOICE30, GENERATED_IMAGE, ZIP … (docs/formats.md)')
    .option('-o, --output <path>', 'file for the document; standard output when left out'),
).action(async (id: string, options: ConnectOptions & { format?: string; output?: string }) => {
  const { client } = await connect(options);
  if (options.format === undefined) {
    const invoice = await client.invoices.get(id);
    return print(options, invoice, details(invoice));
  }
  // The server knows the names and lists them when this is none.
  await writeDownload(await client.invoices.download(id, options.format.toUpperCase() as InvoiceFormat), options);
});

function details(invoice: Invoice): string {
  const party = ({ name, bid, eia }: { name: string; bid: string | null; eia: string | null }) =>
    [name, bid, eia].filter(Boolean).join(', ');
  const head = facts({
    id: invoice.id,
    number: invoice.number,
    status: invoice.status + failure(invoice),
    from: party(invoice.sender),
    to: party(invoice.recipient),
    sum: `${invoice.sum.toFixed(2)} ${invoice.currency}, of it VAT ${invoice.sum_tax.toFixed(2)}`,
    date: `${invoice.date}, due ${invoice.date_due}`,
    format: invoice.source_format,
    network: invoice.destination ?? undefined,
    files: invoice.files.length === 0 ? undefined : invoice.files.map((file) => file.filename).join(', '),
  });
  const timeline = invoice.actions.map((a) => [`  ${a.happened_at}`, a.type, a.message ?? a.key ?? '']);
  return timeline.length === 0 ? head : `${head}\n${columns(timeline)}`;
}

const watch = withConnection(
  new Command('watch')
    .description(
      'With an id: wait until that invoice is delivered (ends with 0) or has failed (1). Without: print invoices as they come, until Ctrl-C. With --json a line of JSON for each.',
    )
    .argument('[id]', 'UUID of an invoice')
    .option('--sent', 'without an id: sent invoices instead of received ones')
    .option('--since <moment>', 'without an id: begin at that day or moment', moment)
    .option('--poll-ms <number>', 'milliseconds between two looks', wholeNumber, 1000),
).action(async (id: string | undefined, options: WatchOptions) => {
  const { client } = await connect(options);
  await untilStopped((signal) =>
    id === undefined ? follow(client, options, signal) : settle(client, id, options, signal),
  );
});

interface WatchOptions extends ConnectOptions {
  readonly sent?: boolean;
  readonly since?: string;
  readonly pollMs: number;
}

async function settle(client: AutoInvoice, id: string, options: WatchOptions, signal: AbortSignal): Promise<void> {
  const invoice = await client.invoices.settled(id, { signal, pollMs: options.pollMs });
  printLine(options, invoice, row(invoice).join('  ') + failure(invoice));
  if (invoice.status === 'FAILED') process.exitCode = EXIT.invalid;
}

async function follow(client: AutoInvoice, options: WatchOptions, signal: AbortSignal): Promise<void> {
  const { sent, since, pollMs } = options;
  const direction = sent ? 'SENT' : 'RECEIVED';
  const from = since === undefined ? {} : { since: new Date(since) };
  const onStart = () => console.error('Watching for invoices. Ctrl-C ends it.');
  for await (const invoice of client.invoices.watch({ direction }, { signal, pollMs, onStart, ...from }))
    printLine(options, invoice, row(invoice).join('  '));
}

/** `autoinvoice invoices …` */
export const invoicesCommand = new Command('invoices')
  .description('Invoices of the company.')
  .addCommand(list)
  .addCommand(get)
  .addCommand(watch);
