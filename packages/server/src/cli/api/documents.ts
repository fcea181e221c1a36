import type { DocumentQuery, SendDocumentParameters, TradeDocument } from '@autoinvoice/client';
import { Command, Option } from 'commander';
import { documentTypes } from '../../events/names.js';
import { EXIT } from '../exit.js';
import { columns, facts, print } from '../output.js';
import { type ConnectOptions, connect, withConnection } from './connect.js';
import { uploadOf } from './read-files.js';
import { take } from './take.js';
import { wholeNumber } from './whole-number.js';
import { writeDownload } from './write-download.js';

interface ListOptions extends ConnectOptions {
  readonly direction?: 'RECEIVED' | 'SENT';
  readonly type?: NonNullable<DocumentQuery['type']>;
  readonly number?: string;
  readonly limit: number;
  readonly all?: boolean;
}

const list = withConnection(
  new Command('list')
    .description('List documents other than invoices, newest first.')
    .addOption(new Option('--direction <direction>', 'both when left out').choices(['RECEIVED', 'SENT']))
    .addOption(new Option('--type <type...>', 'only documents of these types').choices([...documentTypes]))
    .option('--number <number>', 'number of the document')
    .option('--limit <number>', 'how many at most', wholeNumber, 20)
    .option('--all', 'all of them'),
).action(async (options: ListOptions) => {
  const { client } = await connect(options);
  const found = client.documents.list({
    ...(options.direction && { direction: options.direction }),
    ...(options.type && { type: options.type }),
    ...(options.number !== undefined && { number: options.number }),
    per_page: options.all ? 100 : Math.min(options.limit, 100),
  });
  const documents = await take(found, options.all ? Number.POSITIVE_INFINITY : options.limit);
  const head = ['ID', 'TIME', 'TYPE', 'STATUS', 'NUMBER', 'FROM', 'TO'];
  print(options, documents, documents.length === 0 ? 'There are none.' : columns([head, ...documents.map(row)]));
});

const row = (d: TradeDocument): string[] => [
  d.id ?? '',
  d.received_at ?? d.created_at ?? '',
  d.type ?? '',
  d.status ?? '',
  d.number ?? '',
  d.sender?.name ?? d.sender?.eia ?? '',
  d.recipient?.name ?? d.recipient?.eia ?? '',
];

const get = withConnection(
  new Command('get')
    .description('Show a document, or with --output fetch it byte for byte.')
    .argument('<id>', 'UUID of the document')
    .option('--format <name>', 'one of its supported_formats; the original when left out')
    .option('-o, --output <path>', 'file for the document, - for standard output'),
).action(async (id: string, options: ConnectOptions & { format?: string; output?: string }) => {
  const { client } = await connect(options);
  const { output, format, ...rest } = options;
  if (output === undefined && format === undefined) {
    const document = await client.documents.get(id);
    return print(options, document, details(document));
  }
  const download = await client.documents.download(id, format);
  await writeDownload(download, output === undefined || output === '-' ? rest : { ...rest, output });
});

const details = (d: TradeDocument): string =>
  facts({
    id: d.id,
    type: d.type,
    status: d.status,
    number: d.number ?? undefined,
    from: d.sender?.name ?? d.sender?.eia ?? undefined,
    to: d.recipient?.name ?? d.recipient?.eia ?? undefined,
    network: d.network ?? undefined,
    formats: d.supported_formats?.join(', '),
    last: d.last_event?.message ?? undefined,
  });

interface SendOptions extends ConnectOptions {
  readonly type?: NonNullable<SendDocumentParameters['type']>;
  readonly to?: string;
  readonly operator?: string;
  readonly name?: string;
  readonly country?: string;
  readonly transmissionId?: string;
  readonly wait?: boolean;
}

const send = withConnection(
  new Command('send')
    .description('Send a document: an order, a catalogue, a receipt … (docs/documents.md).')
    .argument('<file>', 'the document, or - for standard input')
    .addOption(new Option('--type <type>', 'what it is, where its content does not tell').choices([...documentTypes]))
    .option('--to <address>', 'electronic address of the recipient')
    .option('--operator <id>', "the recipient's operator")
    .option('--name <name>', 'name of the recipient, where the content does not tell')
    .option('--country <code>', 'country of the recipient, where the content does not tell')
    .option('--transmission-id <id>', 'id of your own: a second call with it is refused')
    .option('--wait', 'wait until it is delivered or has failed'),
).action(async (file: string, options: SendOptions) => {
  const { client } = await connect(options);
  const sent = await client.documents.send(await uploadOf(file), {
    ...(options.type && { type: options.type }),
    ...(options.to !== undefined && { recipient_eia: options.to }),
    ...(options.operator !== undefined && { recipient_operator: options.operator }),
    ...(options.name !== undefined && { recipient_name: options.name }),
    ...(options.country !== undefined && { recipient_country: options.country }),
    ...(options.transmissionId !== undefined && { transmission_id: options.transmissionId }),
  });
  const document = options.wait ? await client.documents.settled(sent.id ?? '') : sent;
  print(options, document, `${file}: ${row(document).filter(Boolean).join('  ')}${failure(document)}`);
  if (document.status === 'FAILED') process.exitCode = EXIT.invalid;
});

const failure = ({ status, last_event: last }: TradeDocument): string =>
  status === 'FAILED' && last ? `: ${[last.message, last.details].filter(Boolean).join(' ')}` : '';

/** `autoinvoice documents …` */
export const documentsCommand = new Command('documents')
  .description('Documents of the company other than invoices.')
  .addCommand(list)
  .addCommand(get)
  .addCommand(send);
