import { sql } from 'kysely';
import type { Context, Tx } from '../context.js';
import { newId } from '../crypto/ids.js';
import type { Words } from './sentence.js';

/** An event to be written: what happened to whom. */
export interface NewEvent {
  /** The company, or the operator, whose log it goes to. */
  readonly companyId: string;
  /** Dotted upper-case name; the domain's events/names.ts lists them. */
  readonly name: string;
  readonly subjectType: 'INVOICE' | 'DOCUMENT' | 'PROFILE' | 'COMPANY';
  readonly subjectId: string;
  /** What the readers need. */
  readonly data: EventData;
}

/** What an event carries for its readers. */
export interface EventData {
  /** `event_data` of the webhook payload, exactly as sent; absent for events that webhooks do not carry. */
  readonly payload?: Record<string, unknown>;
  /** The invoice action that the API and the time line show; absent when the event is not one. */
  readonly action?: InvoiceActionData;
  /** The entry of a document's time line; absent when the event is not one. */
  readonly step?: DocumentStepData;
}

/** An entry of the time line of a document that is no invoice. */
export interface DocumentStepData {
  /** What happened, for programs. */
  readonly code: string;
  /** What happened, for people. */
  readonly message: string;
  readonly details: string | null;
  /** The same as sentences, which can be said in other languages; absent in what older versions wrote. */
  readonly said?: { readonly message: Words; readonly details?: Words };
}

export interface InvoiceActionData {
  readonly type: 'RECEIVED' | 'CREATED' | 'SENT' | 'DELIVERED' | 'INFO' | 'ERROR';
  readonly channel: 'EINVOICE' | 'PRINT' | 'SCAN' | 'EMAIL' | null;
  readonly message: string | null;
  /** One of the contract's keys (contract 6.5). */
  readonly key: string | null;
  /** The message as sentences, which can be said in other languages; absent in what older versions wrote. */
  readonly said?: Words;
}

/** An event as it stands in the log. */
export interface LoggedEvent extends NewEvent {
  readonly eventId: string;
  /** Gap-free within the company, from 1. */
  readonly seq: number;
  readonly happenedAt: Date;
}

/**
 * Called in the same transaction with what was appended: how readers such as webhooks learn of events.
 * The list stands in the context (`ctx.eventHooks`) and is put together in compose/core.ts.
 */
export type EventHook = (ctx: Context, tx: Tx, events: readonly LoggedEvent[]) => Promise<void>;

/**
 * Appends events to the logs of their companies, in the order given, and calls the hooks.
 * Call it last in a transaction: the counter row of each company stays locked until the commit, which is what keeps
 * the sequence gap-free. Companies are locked in the order of their ids, so that two deliveries in opposite
 * directions cannot lock each other out.
 */
export async function appendEvents(ctx: Context, tx: Tx, events: readonly NewEvent[]): Promise<LoggedEvent[]> {
  const happenedAt = ctx.clock.now();
  const named = events.map((event) => ({ ...event, eventId: newId(ctx.clock), happenedAt }));
  const seqs = new Map<string, number>();
  for (const companyId of [...new Set(events.map((e) => e.companyId))].sort()) {
    const own = named.filter((e) => e.companyId === companyId);
    for (const { event_id, seq } of await insertNumbered(tx, companyId, own)) seqs.set(event_id, Number(seq));
  }
  const logged = named.map((event) => ({ ...event, seq: seqs.get(event.eventId) ?? 0 }));
  if (logged.length > 0) for (const hook of ctx.eventHooks) await hook(ctx, tx, logged);
  return logged;
}

/** Takes the next numbers of a company and writes its events under them, in one statement. */
async function insertNumbered(
  tx: Tx,
  companyId: string,
  events: readonly Omit<LoggedEvent, 'seq'>[],
): Promise<{ event_id: string; seq: number }[]> {
  const rows = events.map((e, n) => ({
    n: n + 1,
    event_id: e.eventId,
    name: e.name,
    subject_type: e.subjectType,
    subject_id: e.subjectId,
    happened_at: e.happenedAt.toISOString(),
    data: e.data,
  }));
  const inserted = await sql<{ event_id: string; seq: number }>`
    with counter as (
      insert into event_counter (company_id, last_seq) values (${companyId}, ${rows.length})
      on conflict (company_id) do update set last_seq = event_counter.last_seq + ${rows.length}
      returning last_seq - ${rows.length} as base
    )
    insert into event_log (company_id, seq, event_id, name, subject_type, subject_id, happened_at, data)
    select ${companyId}, counter.base + e.n, e.event_id, e.name, e.subject_type, e.subject_id, e.happened_at, e.data
    from counter cross join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e(n int, event_id uuid, name text, subject_type text, subject_id uuid, happened_at timestamptz, data jsonb)
    returning event_id, seq`.execute(tx);
  return inserted.rows;
}
