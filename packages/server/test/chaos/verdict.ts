import { createHash } from 'node:crypto';
import type { BlobStore } from '../../src/platform/blobs/store.js';
import { query } from '../platform/postgres/owner.js';
import type { Arrivals } from './receiver.js';
import type { Attempted } from './traffic.js';

interface InvoiceRow {
  readonly company_id: string;
  readonly invoice_id: string;
  readonly direction: 'SENT' | 'RECEIVED';
  readonly status: string;
  readonly number: string;
  readonly message_id: string;
}
interface EventRow {
  readonly company_id: string;
  readonly seq: string;
  readonly name: string;
  readonly subject_id: string;
}
interface DeliveryRow {
  readonly delivery_id: string;
  readonly event_company_id: string;
  readonly event_seq: string;
  readonly status: string;
}

const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};

/** What still waits to be done; nothing when the service has come to rest. */
export async function unfinished(url: string): Promise<string> {
  const [row] = await query<{ pending: number; webhooks: number; jobs: number }>(
    url,
    `select (select count(*)::int from invoice where status = 'PENDING') as pending,
            (select count(*)::int from webhook_delivery where status = 'PENDING') as webhooks,
            (select count(*)::int from pgboss.job where state in ('created', 'retry', 'active')) as jobs`,
  );
  if (row === undefined) throw new Error('no answer');
  return row.pending + row.webhooks + row.jobs === 0
    ? ''
    : `${row.pending} pending invoices, ${row.webhooks} webhooks, ${row.jobs} jobs`;
}

/**
 * Counts everything and gives what is wrong: invoices lost, doubled or half there, gaps and surplus in the event logs,
 * webhooks that nobody got or that changed, jobs that failed, blobs that are missing.
 */
export async function findings(
  url: string,
  blobs: BlobStore,
  attempted: readonly Attempted[],
  arrivals: ReadonlyMap<string, Arrivals>,
): Promise<string[]> {
  const invoices = await query<InvoiceRow>(
    url,
    'select company_id, invoice_id, direction, status, number, message_id from invoice',
  );
  const events = await query<EventRow>(
    url,
    'select company_id, seq::text, name, subject_id from event_log e order by e.company_id, e.seq',
  );
  return [
    ...invoiceFindings(attempted, invoices),
    ...(await eventFindings(url, invoices, events)),
    ...(await webhookFindings(url, events, arrivals)),
    ...(await jobFindings(url)),
    ...(await blobFindings(url, blobs, invoices)),
  ];
}

function invoiceFindings(attempted: readonly Attempted[], invoices: readonly InvoiceRow[]): string[] {
  const wrong: string[] = [];
  const byNumber = grouped(invoices, (row) => row.number);
  for (const { number, sender, receiver, id } of attempted) {
    const rows = byNumber.get(number) ?? [];
    byNumber.delete(number);
    if (rows.length === 0 && id === undefined) continue;
    const sent = rows.filter((row) => row.direction === 'SENT' && row.company_id === sender.id);
    const received = rows.filter((row) => row.direction === 'RECEIVED' && row.company_id === receiver.id);
    const whole =
      rows.length === 2 &&
      sent.length === 1 &&
      received.length === 1 &&
      rows.every((row) => row.status === 'DELIVERED') &&
      sent[0]?.message_id === received[0]?.message_id &&
      (id === undefined || sent[0]?.invoice_id === id);
    if (!whole) wrong.push(`invoice ${number} (answered ${id}): ${JSON.stringify(rows)}`);
  }
  for (const [number, rows] of byNumber) wrong.push(`invoice ${number} that nobody sent: ${JSON.stringify(rows)}`);
  return wrong;
}

const story = {
  SENT: 'INTERNAL.INVOICE_CREATED INTERNAL.INVOICE_SENT DOCUMENTS.INVOICE.DELIVERED',
  RECEIVED: 'DOCUMENTS.INVOICE.RECEIVED',
} as const;

async function eventFindings(
  url: string,
  invoices: readonly InvoiceRow[],
  events: readonly EventRow[],
): Promise<string[]> {
  const wrong: string[] = [];
  const counters = await query<{ company_id: string; last_seq: string }>(
    url,
    'select company_id, last_seq::text from event_counter',
  );
  const logs = grouped(events, (event) => event.company_id);
  for (const { company_id, last_seq } of counters) {
    const log = logs.get(company_id) ?? [];
    const gapFree = log.every((event, index) => Number(event.seq) === index + 1);
    if (!gapFree || log.length !== Number(last_seq)) {
      wrong.push(`log of ${company_id}: ${log.length} events up to ${log.at(-1)?.seq}, counter ${last_seq}`);
    }
  }
  const bySubject = grouped(events, (event) => `${event.company_id} ${event.subject_id}`);
  for (const { company_id, invoice_id, direction, number } of invoices) {
    const told = (bySubject.get(`${company_id} ${invoice_id}`) ?? []).map((event) => event.name).join(' ');
    bySubject.delete(`${company_id} ${invoice_id}`);
    if (told !== story[direction]) wrong.push(`events of ${direction} invoice ${number}: ${told}`);
  }
  const stray = [...bySubject.values()].flat().filter((event) => /INVOICE/.test(event.name));
  for (const event of stray) wrong.push(`event without its invoice: ${JSON.stringify(event)}`);
  return wrong;
}

async function webhookFindings(
  url: string,
  events: readonly EventRow[],
  arrivals: ReadonlyMap<string, Arrivals>,
): Promise<string[]> {
  const wrong: string[] = [];
  const rows = await query<DeliveryRow>(
    url,
    'select delivery_id, event_company_id, event_seq::text, status from webhook_delivery',
  );
  const byEvent = grouped(rows, (row) => `${row.event_company_id} ${row.event_seq}`);
  for (const event of events.filter((e) => e.name.startsWith('DOCUMENTS.'))) {
    const deliveries = byEvent.get(`${event.company_id} ${event.seq}`) ?? [];
    const [delivery] = deliveries;
    const arrived = arrivals.get(delivery?.delivery_id ?? '');
    if (deliveries.length !== 1 || delivery?.status !== 'DELIVERED' || arrived === undefined || arrived.accepted < 1) {
      wrong.push(`webhook of ${JSON.stringify(event)}: ${JSON.stringify(deliveries)}, accepted ${arrived?.accepted}`);
      continue;
    }
    const [body] = arrived.bodies;
    const told = JSON.parse(body ?? '{}') as { event: string; company_id: string; event_data: { invoice_id: string } };
    const same =
      arrived.bodies.size === 1 &&
      told.event === event.name &&
      told.company_id === event.company_id &&
      told.event_data.invoice_id === event.subject_id;
    if (!same) wrong.push(`webhook ${delivery.delivery_id} of ${JSON.stringify(event)} said ${[...arrived.bodies]}`);
  }
  const promised = new Set(rows.map((row) => row.delivery_id));
  for (const id of arrivals.keys()) if (!promised.has(id)) wrong.push(`webhook ${id} of no event`);
  return wrong;
}

async function jobFindings(url: string): Promise<string[]> {
  const rows = await query<{ name: string; state: string; output: unknown }>(
    url,
    'select name, state::text, output from pgboss.job',
  );
  return rows.map((row) => `job left: ${JSON.stringify(row)}`);
}

async function blobFindings(url: string, blobs: BlobStore, invoices: readonly InvoiceRow[]): Promise<string[]> {
  const wrong: string[] = [];
  const files = await query<{ company_id: string; invoice_id: string; blob_hash: string; size: string }>(
    url,
    'select company_id, invoice_id, blob_hash, size::text from invoice_file',
  );
  const byInvoice = grouped(files, (file) => `${file.company_id} ${file.invoice_id}`);
  for (const { company_id, invoice_id, number } of invoices) {
    const count = byInvoice.get(`${company_id} ${invoice_id}`)?.length ?? 0;
    if (count !== 2) wrong.push(`invoice ${number} of ${company_id} has ${count} files`);
  }
  for (const { blob_hash, size } of new Map(files.map((file) => [file.blob_hash, file])).values()) {
    const content = await blobs.get(blob_hash).catch(() => undefined);
    const intact = content?.length === Number(size) && createHash('sha256').update(content).digest('hex') === blob_hash;
    if (!intact) wrong.push(`blob ${blob_hash}: ${content?.length} of ${size} bytes`);
  }
  return wrong;
}
