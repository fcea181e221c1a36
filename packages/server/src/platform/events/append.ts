import { sql } from 'kysely';
import type { Context, Tx } from '../context.js';
import { newId } from '../crypto/ids.js';

/** An event to be written: what happened to whom. */
export interface NewEvent {
  readonly companyId: string;
  /** Dotted upper-case name; the domain's events/names.ts lists them. */
  readonly name: string;
  readonly subjectType: 'INVOICE' | 'PROFILE' | 'COMPANY';
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
}

export interface InvoiceActionData {
  readonly type: 'RECEIVED' | 'CREATED' | 'SENT' | 'DELIVERED' | 'INFO' | 'ERROR';
  readonly channel: 'EINVOICE' | 'PRINT' | 'SCAN' | 'EMAIL' | null;
  readonly message: string | null;
  /** One of the contract's keys (contract 6.5). */
  readonly key: string | null;
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
 * The list stands in the context (`ctx.eventHooks`) and is put together in compose.ts.
 */
export type EventHook = (ctx: Context, tx: Tx, events: readonly LoggedEvent[]) => Promise<void>;

/**
 * Appends events to the logs of their companies, in the order given, and calls the hooks.
 * Call it last in a transaction: the counter row of each company stays locked until the commit, which is what keeps
 * the sequence gap-free. Companies are locked in the order of their ids, so that two deliveries in opposite
 * directions cannot lock each other out.
 */
export async function appendEvents(ctx: Context, tx: Tx, events: readonly NewEvent[]): Promise<LoggedEvent[]> {
  if (events.length === 0) return [];
  const counts = new Map<string, number>();
  for (const e of events) counts.set(e.companyId, (counts.get(e.companyId) ?? 0) + 1);
  const next = new Map<string, number>();
  for (const companyId of [...counts.keys()].sort()) {
    const count = counts.get(companyId) ?? 0;
    const { rows } = await sql<{ last_seq: string | number | bigint }>`
      insert into event_counter (company_id, last_seq) values (${companyId}, ${count})
      on conflict (company_id) do update set last_seq = event_counter.last_seq + ${count}
      returning last_seq`.execute(tx);
    next.set(companyId, Number(rows[0]?.last_seq) - count + 1);
  }
  const happenedAt = ctx.clock.now();
  const logged = events.map((e) => {
    const seq = next.get(e.companyId) ?? 0;
    next.set(e.companyId, seq + 1);
    return { ...e, eventId: newId(ctx.clock), seq, happenedAt };
  });
  await tx
    .insertInto('event_log')
    .values(
      logged.map((e) => ({
        company_id: e.companyId,
        seq: e.seq,
        event_id: e.eventId,
        name: e.name,
        subject_type: e.subjectType,
        subject_id: e.subjectId,
        happened_at: e.happenedAt,
        data: JSON.stringify(e.data),
      })),
    )
    .execute();
  for (const hook of ctx.eventHooks) await hook(ctx, tx, logged);
  return logged;
}
