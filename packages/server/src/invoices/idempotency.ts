import { sql } from 'kysely';
import type { Context, Queryable, Tx } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';

const operation = 'POST /v1/invoices';

/**
 * The invoice that an earlier call with this key made, if any.
 * Throws Refusal `idempotency_key_reused` when that call asked for something else.
 */
export async function findByIdempotencyKey(
  db: Queryable,
  companyId: string,
  key: string | undefined,
  requestHash: string,
): Promise<string | undefined> {
  if (key === undefined) return undefined;
  const row = await db
    .selectFrom('idempotency_key')
    .select(['request_hash', 'subject_id'])
    .where('company_id', '=', companyId)
    .where('operation', '=', operation)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.request_hash !== requestHash) {
    throw new Refusal('idempotency_key_reused', [
      `Idempotency-Key: ${JSON.stringify(key)} was used for another file or other parameters, which made invoice ${row.subject_id}`,
    ]);
  }
  return row.subject_id;
}

/**
 * Binds the key to the invoice being made. Of two calls at the same time one waits here for the other's commit and
 * then gets the other's invoice id.
 */
export async function rememberIdempotencyKey(
  ctx: Context,
  tx: Tx,
  companyId: string,
  key: string | undefined,
  requestHash: string,
  invoiceId: string,
): Promise<string> {
  if (key === undefined) return invoiceId;
  const inserted = await tx
    .insertInto('idempotency_key')
    .values({
      company_id: companyId,
      operation,
      idempotency_key: key,
      request_hash: requestHash,
      subject_id: invoiceId,
      created_at: ctx.clock.now(),
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return invoiceId;
  return (await findByIdempotencyKey(tx, companyId, key, requestHash)) ?? invoiceId;
}

/** Throws Refusal `invoice_uuid_exists` when the company has an invoice of this uuid already. */
export async function refuseRepeatedUuid(db: Queryable, companyId: string, uuid: string | undefined): Promise<void> {
  if (uuid === undefined) return;
  const row = await db
    .selectFrom('invoice')
    .select(['number', 'status'])
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', uuid.toLowerCase())
    .executeTakeFirst();
  if (row) {
    throw new Refusal('invoice_uuid_exists', [
      `uuid: invoice ${uuid} (number ${row.number}, ${row.status}) has been created already; GET /v1/invoices/${uuid} shows it`,
    ]);
  }
}

/**
 * Setting stop_duplicate_numbers: refuses a number that the company has sent before, failed invoices aside. The
 * settings row is locked, so that of two calls at the same time one sees the other's invoice.
 * Throws Refusal `invoice_create_api_error` (UNKNOWN in contract 6.4 point 9: here an error of the call itself, so that
 * no invoice appears).
 */
export async function refuseRepeatedNumber(tx: Tx, companyId: string, number: string): Promise<void> {
  await tx
    .selectFrom('company_settings')
    .select('company_id')
    .where('company_id', '=', companyId)
    .forUpdate()
    .execute();
  const row = await tx
    .selectFrom('invoice')
    .select('invoice_id')
    .where('company_id', '=', companyId)
    .where('direction', '=', 'SENT')
    .where('number', '=', number)
    .where('status', '!=', 'FAILED')
    .executeTakeFirst();
  if (row) {
    throw new Refusal('invoice_create_api_error', [
      `ERROR: INVOICE NUMBER ${number} HAS BEEN SENT ALREADY: it is invoice ${row.invoice_id}, and the setting send_invoice_general.stop_duplicate_numbers is on`,
    ]);
  }
}

/** Forgets keys that were used before a time, at most `limit` in one statement. Gives how many went. */
export async function deleteIdempotencyKeys(db: Queryable, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from idempotency_key k using (
      select company_id, operation, idempotency_key from idempotency_key where created_at < ${before} limit ${limit}
    ) old
    where k.company_id = old.company_id and k.operation = old.operation and k.idempotency_key = old.idempotency_key
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}
