import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { AutoInvoice, WebhookEvent } from '@autoinvoice/client';
import { Command } from 'commander';
import { WrongUsage } from '../exit.js';
import { errorText } from '../fail.js';
import { printLine } from '../output.js';
import { type ConnectOptions, connect, withConnection } from './connect.js';
import { type Delivery, DeliveryLog, passes } from './delivery-log.js';
import { forward } from './forward.js';
import { untilStopped } from './until-stopped.js';
import { wholeNumber } from './whole-number.js';

interface ListenOptions extends ConnectOptions {
  readonly forwardTo?: string;
  readonly events: string[];
  readonly vendor?: boolean;
  readonly pollMs: number;
}

const everyEvent = ['DOCUMENTS.*.*', 'NETWORKS.*', 'COMPANIES.AUTHORIZATION.*'];

/** `autoinvoice listen` */
export const listenCommand = withConnection(
  new Command('listen')
    .summary('Show webhooks as they come, and forward them to this computer.')
    .description(
      'Show the webhooks of the company as they come, and hand them, signed, to a program on this computer. Works behind NAT and firewalls: the server posts nothing here; the events are fetched from its delivery log. The subscription ends with the command. With --json a line of JSON for each webhook; the first one holds the signing secret.',
    )
    .option('--forward-to <url>', 'where webhooks are posted to, such as http://127.0.0.1:3000/hooks')
    .option('--events <pattern...>', 'events to listen to (docs/events.md)', everyEvent)
    .option('--vendor', 'those of all companies linked to the vendor keys of this partner company')
    .option('--poll-ms <number>', 'milliseconds between two looks at the log', wholeNumber, 500),
).action(async (options: ListenOptions) => {
  const { forwardTo } = options;
  if (forwardTo !== undefined && !(/^https?:\/\//.test(forwardTo) && URL.canParse(forwardTo)))
    throw new WrongUsage(`--forward-to: ${forwardTo} is not an http address.`);
  const { client, url } = await connect(options);
  await removeLeftOvers(client);
  const { id } = await client.call('POST /v1/company/notifications', {
    json: {
      destination_type: options.vendor ? 'VENDOR_WEBHOOK' : 'WEBHOOK',
      destination: ownDestination(process.pid),
      events: options.events,
    },
  });
  try {
    const { secret } = await client.call('GET /v1/company/notifications/{id}/secret', { path: { id } });
    const what = forwardTo === undefined ? 'shown' : `forwarded to ${forwardTo}`;
    printLine(
      options,
      { listening: url, secret, events: options.events },
      `Listening at ${url}; webhooks are ${what}. Ctrl-C ends it.\nSigning secret: ${secret}`,
    );
    await untilStopped((signal) => follow(new DeliveryLog(client, id), secret, options, signal));
  } finally {
    await client.call('DELETE /v1/company/notifications/{id}', { path: { id } });
  }
});

/** Reads the log until the signal. A server that is away for a while is waited for. */
async function follow(log: DeliveryLog, secret: string, options: ListenOptions, signal: AbortSignal): Promise<void> {
  for (let away = false; ; ) {
    try {
      for (const delivery of await log.fresh(signal)) await handOn(log, delivery, secret, options);
      if (away) console.error('autoinvoice: the server is back.');
      away = false;
    } catch (error) {
      if (!passes(error)) throw error;
      if (!away) console.error(`autoinvoice: ${errorText(error)} Waiting for the server.`);
      away = true;
    }
    await pause(options.pollMs, undefined, { signal });
  }
}

async function handOn(log: DeliveryLog, delivery: Delivery, secret: string, options: ListenOptions): Promise<void> {
  const body = await log.body(delivery.id);
  const webhook = JSON.parse(body) as WebhookEvent;
  const { invoice_number: number, network, state, document_number } = webhook.event_data;
  const about = [number ?? document_number ?? network ?? state].filter((x) => x !== undefined).join(' ');
  const head = `${webhook.event_timestamp} ${webhook.event} ${about}`.trimEnd();
  const { forwardTo } = options;
  const told = { webhook_id: delivery.id, ...webhook };
  if (forwardTo === undefined) return printLine(options, told, head);
  const reply = await forward(forwardTo, { id: delivery.id, body, secret });
  const outcome = [reply.status ?? 'no answer', `${reply.durationMs} ms`, reply.error].filter(Boolean).join(', ');
  printLine(options, { ...told, forwarded: reply }, `${head} -> ${outcome}`);
}

const host = hostname().replaceAll(/[^\w.-]/g, '-');
const ownDestination = (pid: number): string => `log:listen:${host}:${pid}`;

/** Ends the subscriptions of listeners of this computer that were killed. */
async function removeLeftOvers(client: AutoInvoice): Promise<void> {
  for (const { id, destination } of await client.call('GET /v1/company/notifications')) {
    const pid = Number(destination.split(':').at(-1));
    if (destination !== ownDestination(pid) || isAlive(pid)) continue;
    await client.call('DELETE /v1/company/notifications/{id}', { path: { id } });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
