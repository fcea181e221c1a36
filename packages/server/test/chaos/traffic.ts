import { setTimeout as delay } from 'node:timers/promises';
import { type ApiReply, call, type TestCompany } from '../support/api.js';
import { bisInvoice } from '../support/documents.js';
import type { Random } from './random.js';

/** One invoice that a client tried to send, and what it knows of it. */
export interface Attempted {
  readonly number: string;
  readonly sender: TestCompany;
  readonly receiver: TestCompany;
  /** The caller's own id, when it gave one. */
  readonly uuid: string | undefined;
  readonly key: string | undefined;
  /** The id that the server answered with; undefined when the client gave up without an answer. */
  id: string | undefined;
  readonly tries: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What all clients did. */
export interface Tally {
  readonly invoices: Attempted[];
  /** Answers that the contract does not allow here. */
  readonly faults: string[];
  /** Calls without an answer, and answers 500 to 599. */
  unanswered: number;
  /** Repetitions after an answer, each of which must have changed nothing. */
  repeated: number;
}

export const emptyTally = (): Tally => ({ invoices: [], faults: [], unanswered: 0, repeated: 0 });

export interface ClientOptions {
  readonly name: string;
  readonly random: Random;
  readonly sender: TestCompany;
  readonly receiver: TestCompany;
  /** Addresses of servers over one database. */
  readonly urls: readonly string[];
  readonly tally: Tally;
  readonly isOver: () => boolean;
}

/**
 * A client that sends invoice after invoice until told to end, and treats an unanswered call as clients should: asks
 * again with the same uuid or Idempotency-Key until there is an answer. One in ten it gives up on when there is none,
 * and then either all of the invoice or nothing of it may be there.
 */
export async function sendInvoices(options: ClientOptions): Promise<void> {
  const { random, tally } = options;
  const token = await options.sender.token();
  for (let n = 1; !options.isOver(); n++) {
    const way = random.pick(['uuid', 'key', 'both'] as const);
    const invoice: Mutable<Attempted> = {
      number: `${options.name}-${n}`,
      sender: options.sender,
      receiver: options.receiver,
      uuid: way === 'key' ? undefined : random.uuid(),
      key: way === 'uuid' ? undefined : `${options.name}-${random.uuid()}`,
      id: undefined,
      tries: 0,
    };
    const { number, sender: seller, receiver: buyer } = invoice;
    // Content of its own, so that each invoice has blobs of its own.
    const embedded = { filename: 'rows.csv', text: `${number};${random.uuid()}` };
    const file = bisInvoice({ number, seller, buyer, embedded });
    tally.invoices.push(invoice);
    await sendOne(options, token, invoice, file);
    if (invoice.id !== undefined && random.chance(0.1)) await repeat(options, token, invoice, file);
    await delay(random.between(0, 40));
  }
}

async function post(
  options: ClientOptions,
  token: string,
  invoice: Attempted,
  file: Buffer,
): Promise<ApiReply | undefined> {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(file)]), 'invoice.xml');
  if (invoice.uuid !== undefined) body.set('uuid', invoice.uuid);
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (invoice.key !== undefined) headers['idempotency-key'] = invoice.key;
  const url = `${options.random.pick(options.urls)}/v1/invoices`;
  try {
    const reply = await call(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(20_000) });
    return reply.status < 500 ? reply : undefined;
  } catch {
    return undefined;
  }
}

async function sendOne(
  options: ClientOptions,
  token: string,
  invoice: Mutable<Attempted>,
  file: Buffer,
): Promise<void> {
  const { random, tally } = options;
  const isPatient = random.chance(0.9);
  for (;;) {
    invoice.tries++;
    const reply = await post(options, token, invoice, file);
    if (reply?.status === 201) {
      const replayed = reply.headers.get('idempotent-replayed') === 'true';
      if (replayed && invoice.tries === 1) tally.faults.push(`${invoice.number}: replayed at the first try`);
      if (invoice.uuid !== undefined && reply.json.id !== invoice.uuid)
        tally.faults.push(`${invoice.number}: other id`);
      invoice.id = reply.json.id;
      return;
    }
    // The earlier call whose answer was lost has made it.
    if (reply?.json?.code === 'invoice_uuid_exists' && invoice.uuid !== undefined && invoice.tries > 1) {
      invoice.id = invoice.uuid;
      return;
    }
    if (reply !== undefined) {
      tally.faults.push(`${invoice.number}: ${reply.status} ${reply.bytes} at try ${invoice.tries}`);
      return;
    }
    tally.unanswered++;
    if (!isPatient) return;
    await delay(random.between(10, 150));
  }
}

async function repeat(options: ClientOptions, token: string, invoice: Attempted, file: Buffer): Promise<void> {
  const reply = await post(options, token, invoice, file);
  if (reply === undefined) return;
  options.tally.repeated++;
  const told =
    invoice.key === undefined
      ? reply.status === 409 && reply.json.code === 'invoice_uuid_exists'
      : reply.status === 201 && reply.json.id === invoice.id && reply.headers.get('idempotent-replayed') === 'true';
  if (!told) options.tally.faults.push(`${invoice.number} repeated: ${reply.status} ${reply.bytes}`);
}
