import { sql } from 'kysely';
import type { Queryable } from '../context.js';

/**
 * The few statements on pg-boss's tables that it has no call for. They rely on: table pgboss.job; state ordered
 * created < retry < active; start_after; `blocked`, false for all our jobs but part of the index that fetching uses.
 */

/** What NOTIFY is sent on; the payload is the name of the job. */
export const CHANNEL = 'autoinvoice_jobs';

interface DueQueue {
  readonly name: string;
  /** 0 when a job can start now. */
  readonly dueInMs: number;
}

/** Queues with a job to start now or within `horizonMs`; one index probe per queue while there is nothing to do. */
export async function dueQueues(db: Queryable, names: readonly string[], horizonMs: number): Promise<DueQueue[]> {
  const { rows } = await sql<{ name: string; due_in_ms: number }>`
    select name, due_in_ms::float8 as due_in_ms
    from (
      select q.name,
        case when exists (
          select 1 from pgboss.job j
          where j.name = q.name and j.state < 'active' and not j.blocked and j.start_after <= now()
        ) then 0
        else (
          select extract(epoch from min(j.start_after) - now()) * 1000 from pgboss.job j
          where j.name = q.name and j.state < 'active' and not j.blocked
            and j.start_after <= now() + ${horizonMs}::float8 * interval '1 millisecond'
        ) end as due_in_ms
      from unnest(${names}::text[]) as q (name)
    ) due
    where due_in_ms is not null`.execute(db);
  return rows.map((row) => ({ name: row.name, dueInMs: row.due_in_ms }));
}

interface LapsedAttempt {
  readonly id: string;
  readonly name: string;
  readonly retryCount: number;
  readonly retryLimit: number;
  /** Its process fell silent; otherwise the attempt took too long. */
  readonly silent: boolean;
}

/**
 * Attempts whose process fell silent or that took too long, locked until the transaction ends.
 * Skips locked ones: another process is at it, or the attempt is committing after all.
 */
export async function lockLapsedAttempts(tx: Queryable, names: readonly string[]): Promise<LapsedAttempt[]> {
  const { rows } = await sql<LapsedAttempt>`
    select id, name, retry_count as "retryCount", retry_limit as "retryLimit",
      heartbeat_on + heartbeat_seconds * interval '1 second' < now() as silent
    from pgboss.job
    where name = any(${names}::text[]) and state = 'active'
      and (heartbeat_on + heartbeat_seconds * interval '1 second' < now()
        or started_on + expire_seconds * interval '1 second' < now())
    limit 500
    for update skip locked`.execute(tx);
  return rows;
}

interface AttemptKey {
  readonly id: string;
  readonly name: string;
  readonly retryCount: number;
}

/**
 * Deletes the job if the attempt still holds it; false when not. pg-boss's deleteJob for a single job, at a third less
 * cost in a transaction of its own, which is how nearly every job of ours ends.
 */
export async function deleteAttempt(tx: Queryable, attempt: AttemptKey): Promise<boolean> {
  const { rows } = await sql`
    delete from pgboss.job
    where name = ${attempt.name} and id = ${attempt.id} and state = 'active' and retry_count = ${attempt.retryCount}
    returning 1`.execute(tx);
  return rows.length === 1;
}

/**
 * Makes jobs that this process holds waiting again, as if these attempts had not been (the next one has the same
 * count). Skips those that are locked: a transaction that completes them is under way and decides.
 */
export async function giveBackAttempts(db: Queryable, name: string, attempts: readonly AttemptKey[]): Promise<void> {
  await sql`
    with held as (
      select j.id from pgboss.job j
      join unnest(${attempts.map((a) => a.id)}::uuid[], ${attempts.map((a) => a.retryCount)}::int[]) as a (id, retry_count)
        on j.id = a.id and j.retry_count = a.retry_count
      where j.name = ${name} and j.state = 'active'
      for update of j skip locked
    ), given as (
      update pgboss.job j
      set state = case when retry_count = 0 then 'created' else 'retry' end::pgboss.job_state,
        started_on = null, heartbeat_on = null
      from held where j.name = ${name} and j.id = held.id
      returning 1
    )
    select pg_notify(${CHANNEL}, ${name}) where exists (select 1 from given)`.execute(db);
}

interface JobCounts {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
}

/** How many jobs of each name wait, run, or have failed for good; names without any are left out. */
export async function countJobs(db: Queryable, names: readonly string[]): Promise<JobCounts[]> {
  const { rows } = await sql<JobCounts>`
    select name,
      (count(*) filter (where state < 'active'))::int as waiting,
      (count(*) filter (where state = 'active'))::int as active,
      (count(*) filter (where state = 'failed'))::int as failed
    from pgboss.job
    where name = any(${names}::text[]) and state in ('created', 'retry', 'active', 'failed')
    group by name`.execute(db);
  return rows;
}

/** For how long the transaction has been going on: what its `now()` shows is that long past. */
export async function transactionAgeMs(tx: Queryable): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    select extract(epoch from clock_timestamp() - now())::float8 * 1000 as ms`.execute(tx);
  return rows[0]?.ms ?? 0;
}

/** Wakes the workers of every process when the transaction (or, outside of one, the statement) commits. */
export async function notify(db: Queryable, name: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${name})`.execute(db);
}

/** How the clock that `startAfter` is measured by was changed. */
export interface ClockMove {
  /** What the clock was ahead of the machine's, before and after, and what is added for a frozen one, in ms. */
  readonly before: { readonly offsetMs: number; readonly parkedMs: number };
  readonly after: { readonly offsetMs: number; readonly parkedMs: number };
  /** Jobs up to this moment of the new clock are due; null while it goes. */
  readonly dueUntil: Date | null;
  /** What it went forward at once, in ms; retries come so much sooner. */
  readonly forwardMs: number;
}

/**
 * By how much the moment of a deferred job may be off: it is a span of the service's clock laid onto the database's,
 * which reads up to a millisecond later on one machine, and more on another. A frozen clock would never get there.
 */
const clockSkewMs = 50;

/**
 * Puts waiting jobs to where the changed clock has them: a deferred job is due when the clock shows the moment it was
 * deferred to. Retries after failures are the machine's, a frozen clock does not stop them. Wakes the workers.
 */
export async function moveDeferredJobs(
  tx: Queryable,
  { before, after, dueUntil, forwardMs }: ClockMove,
): Promise<void> {
  const ms = (milliseconds: number) => sql`${milliseconds}::float8 * interval '1 millisecond'`;
  const horizon = sql`now() + interval '50 years'`;
  const parked = sql`case when start_after > ${horizon} then ${ms(before.parkedMs)} else interval '0' end`;
  const shownDue = sql`start_after + ${ms(before.offsetMs)} - (${parked})`;
  await sql`
    with moved as (
      update pgboss.job set start_after = case
        when state = 'retry' then start_after - ${ms(Math.max(0, forwardMs))}
        when ${dueUntil}::timestamptz is not null and ${shownDue} <= ${dueUntil}::timestamptz + ${ms(clockSkewMs)} then now()
        else ${shownDue} - ${ms(after.offsetMs)} + ${ms(after.parkedMs)}
      end
      where state in ('created', 'retry') and start_after > now()
      returning name
    )
    select pg_notify(${CHANNEL}, name) from (select distinct name from moved) as names`.execute(tx);
}

/** Removes every job, those at work included: what they still do cannot be recorded. */
export async function deleteAllJobs(tx: Queryable): Promise<void> {
  await sql`delete from pgboss.job`.execute(tx);
}
