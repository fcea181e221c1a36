import { ApiError, type Invoice, type SendInvoiceParameters } from '@autoinvoice/client';
import { Command } from 'commander';
import { EXIT } from '../exit.js';
import { errorAsJson, errorText, exitOf } from '../fail.js';
import { printLine } from '../output.js';
import { Progress } from '../progress.js';
import { inputFiles } from '../validate/inputs.js';
import { type ConnectOptions, connect, withConnection } from './connect.js';
import { uploadOf } from './read-files.js';
import { several } from './several.js';
import { wholeNumber } from './whole-number.js';

interface SendOptions extends ConnectOptions {
  readonly to?: string;
  readonly operator?: string;
  readonly email?: string;
  readonly format?: string;
  readonly wait?: boolean;
  readonly atATime: number;
}

/** `autoinvoice send FILE…` */
export const sendCommand = withConnection(
  new Command('send')
    .summary('Send invoices.')
    .description(
      'Send invoices: XML, Factur-X PDF, JSON, or ZIP with image and attachments. A call that is repeated after a broken connection sends nothing twice. With --json a line of JSON for each file.',
    )
    .argument('<file...>', 'files, folders (all .xml in them), patterns, or - for standard input')
    .option('--to <address>', 'electronic address of the recipient, over what the document says')
    .option('--operator <id>', "the recipient's operator, over what the document says")
    .option('--email <address>', 'e-mail address of the recipient')
    .option('--format <name>', 'format of the documents, where their content does not tell')
    .option('--wait', 'wait until each is delivered or has failed')
    .option('--at-a-time <number>', 'how many are sent at a time', wholeNumber, 4),
).action(async (args: string[], options: SendOptions) => {
  const files = await inputFiles(args);
  const { client } = await connect(options);
  // Signed in before anything is sent: a wrong key is one message, not one for each file.
  await client.call('GET /status/authenticated');
  const parameters = parametersOf(options);
  const progress = new Progress(files.length);
  const send = async (file: string): Promise<Invoice> => {
    const sent = await client.invoices.send(await uploadOf(file), parameters);
    return options.wait ? client.invoices.settled(sent.id) : sent;
  };
  let exit: number = EXIT.valid;
  for await (const { item: file, value: invoice, error } of several(files, options.atATime, send)) {
    progress.clear();
    if (invoice === undefined) {
      exit = Math.max(exit, exitOf(error));
      printLine(options, { file, error: errorAsJson(error) }, `${file}: not sent: ${reasons(error)}`);
    } else {
      if (invoice.status === 'FAILED') exit = Math.max(exit, EXIT.invalid);
      const { number, sum, currency, status, recipient } = invoice;
      const what = `${status} ${invoice.id} ${number} ${sum.toFixed(2)} ${currency} to ${recipient.name}`;
      printLine(options, { file, invoice }, `${file}: ${what}${failure(invoice)}`);
    }
    progress.step();
  }
  progress.clear();
  process.exitCode = exit;
});

function parametersOf({ to, operator, email, format }: SendOptions): SendInvoiceParameters {
  return {
    ...(to === undefined ? {} : { recipient_eia: to }),
    ...(operator === undefined ? {} : { recipient_operator: operator }),
    ...(email === undefined ? {} : { recipient_email: email }),
    // The server knows the names and lists them when this is none.
    ...(format === undefined ? {} : { format: format.toUpperCase() as NonNullable<SendInvoiceParameters['format']> }),
  };
}

/** Why an invoice failed: what its last error says. */
export function failure(invoice: Invoice): string {
  if (invoice.status !== 'FAILED') return '';
  const last = invoice.actions.findLast((action) => action.type === 'ERROR');
  return last?.message ? `: ${last.message}` : '';
}

/** Each finding on a line of its own. */
const reasons = (error: unknown): string =>
  error instanceof ApiError && error.details.length > 0
    ? [error.code, ...error.details].join('\n  ')
    : errorText(error);
