import { type Insertable, type Selectable, sql } from 'kysely';
import type { Arrival } from '../invoices/receive.js';
import type { Queryable, Tx } from '../platform/context.js';
import type { DB } from '../platform/postgres/schema.generated.js';
import type { CheckName } from './names.js';
import type { RunStatus } from './reasons.js';

/** A row of `analysis` with its words and its JSON typed. */
export interface AnalysisRow extends Omit<Selectable<DB['analysis']>, 'check_name' | 'status' | 'data'> {
  readonly check_name: CheckName;
  readonly status: RunStatus;
  readonly data: Readonly<Record<string, string>>;
}

/** What arrived, as it is kept while it is held. */
export type HeldArrival = Pick<Arrival, 'invoice' | 'files' | 'origin'>;

/** An invoice that waits for its checks. */
export interface HeldInvoice {
  readonly companyId: string;
  readonly invoiceId: string;
  readonly arrival: HeldArrival;
}

type StoredHeld = Selectable<DB['held_invoice']>;
const asHeld = (row: StoredHeld): HeldInvoice => ({
  companyId: row.company_id,
  invoiceId: row.invoice_id,
  arrival: row.arrival as unknown as HeldArrival,
});

/** Keeps an arrival back. False when its message waits already. */
export async function insertHeld(tx: Tx, row: Insertable<DB['held_invoice']>): Promise<boolean> {
  const made = await tx
    .insertInto('held_invoice')
    .values(row)
    .onConflict((c) => c.columns(['company_id', 'message_id']).doNothing())
    .returning('invoice_id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Whether the company has received this message before. */
export async function hasReceived(db: Queryable, companyId: string, messageId: string): Promise<boolean> {
  const row = await db
    .selectFrom('invoice')
    .select('invoice_id')
    .where('company_id', '=', companyId)
    .where('direction', '=', 'RECEIVED')
    .where('message_id', '=', messageId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function selectHeld(
  db: Queryable,
  companyId: string,
  invoiceId: string,
): Promise<HeldInvoice | undefined> {
  const row = await db
    .selectFrom('held_invoice')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId)
    .executeTakeFirst();
  return row && asHeld(row);
}

/** Takes a held invoice out, so that nobody else releases it as well; undefined when it is not held any more. */
export async function takeHeld(tx: Tx, companyId: string, invoiceId: string): Promise<HeldInvoice | undefined> {
  const row = await tx
    .deleteFrom('held_invoice')
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId)
    .returningAll()
    .executeTakeFirst();
  return row && asHeld(row);
}

/** Puts one account of runs into the database. */
export async function insertAnalyses(tx: Tx, rows: readonly Insertable<DB['analysis']>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('analysis')
      .values([...rows])
      .execute();
}

/** The latest run of each check of a resource, in the order of their names in `checkNames`' table. */
export async function latestAnalyses(db: Queryable, ownerId: string, resourceId: string): Promise<AnalysisRow[]> {
  const { rows } = await sql<Selectable<DB['analysis']>>`
    select distinct on (check_name) * from analysis
    where owner_id = ${ownerId} and resource_id = ${resourceId}
    order by check_name, triggered_at desc, analysis_id desc`.execute(db);
  return rows as unknown as AnalysisRow[];
}

export async function selectAnalysis(
  db: Queryable,
  ownerId: string,
  analysisId: string,
): Promise<AnalysisRow | undefined> {
  const row = await db
    .selectFrom('analysis')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .where('analysis_id', '=', analysisId)
    .executeTakeFirst();
  return row as AnalysisRow | undefined;
}

/** Runs of a resource's checks that were made when it came in. */
export async function analysesOnReceive(db: Queryable, ownerId: string, resourceId: string): Promise<AnalysisRow[]> {
  const rows = await db
    .selectFrom('analysis')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .where('resource_id', '=', resourceId)
    .where('made_on', '=', 'RECEIVE')
    .execute();
  return rows as unknown as AnalysisRow[];
}

/** Runs that have not ended, of one resource. */
export async function pendingAnalyses(db: Queryable, ownerId: string, resourceId: string): Promise<AnalysisRow[]> {
  const rows = await db
    .selectFrom('analysis')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .where('resource_id', '=', resourceId)
    .where('status', '=', 'PENDING')
    .execute();
  return rows as unknown as AnalysisRow[];
}

/** Ends a run that has not ended yet. */
export async function endAnalysis(
  tx: Tx,
  run: Pick<AnalysisRow, 'owner_id' | 'analysis_id'>,
  end: {
    readonly status: RunStatus;
    readonly reason: string;
    readonly data: Readonly<Record<string, string>>;
    readonly now: Date;
  },
): Promise<void> {
  await tx
    .updateTable('analysis')
    .set({ status: end.status, reason: end.reason, data: JSON.stringify(end.data), checked_at: end.now })
    .where('owner_id', '=', run.owner_id)
    .where('analysis_id', '=', run.analysis_id)
    .where('status', '=', 'PENDING')
    .execute();
}

/** The answer of a register that is not older than `since`; undefined when there is none. */
export async function selectRegisterAnswer(
  db: Queryable,
  register: string,
  asked: string,
  since: Date,
): Promise<unknown> {
  const row = await db
    .selectFrom('register_answer')
    .select('answer')
    .where('register', '=', register)
    .where('asked', '=', asked)
    .where('fetched_at', '>', since)
    .executeTakeFirst();
  return row?.answer ?? undefined;
}

export async function upsertRegisterAnswer(db: Queryable, row: Insertable<DB['register_answer']>): Promise<void> {
  await db
    .insertInto('register_answer')
    .values(row)
    .onConflict((c) => c.columns(['register', 'asked']).doUpdateSet({ answer: row.answer, fetched_at: row.fetched_at }))
    .execute();
}

/** Forgets answers from before a time. Gives how many. */
export async function deleteRegisterAnswers(db: Queryable, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from register_answer where (register, asked) in (
      select register, asked from register_answer where fetched_at < ${before} limit ${limit})`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
