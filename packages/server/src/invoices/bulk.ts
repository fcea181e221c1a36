import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import { ZipFile } from 'yazl';
import type { Context, Queryable } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import { filesOf } from './queries.js';
import { asInvoiceRow, type InvoiceRow } from './rows.js';
import { archiveNames } from './zip-out.js';

/** The named invoices of a company; what is another's, or no id, is passed over. */
export async function findInvoices(db: Queryable, companyId: string, ids: readonly string[]): Promise<InvoiceRow[]> {
  const rows = await db
    .selectFrom('invoice')
    .selectAll()
    .where('company_id', '=', companyId)
    .where(sql<boolean>`invoice_id = any(${ids.filter(isId)}::uuid[])`)
    .orderBy('invoice_id')
    .execute();
  return rows.map(asInvoiceRow);
}

/** Acknowledges the events of several invoices of a company, or takes that back. Gives how many there were. */
export async function setEventStates(
  db: Queryable,
  companyId: string,
  ids: readonly string[],
  state: InvoiceRow['event_state'],
  now: Date,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('invoice')
    .set({ event_state: state, updated_at: now })
    .where('company_id', '=', companyId)
    .where(sql<boolean>`invoice_id = any(${ids.filter(isId)}::uuid[])`)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/**
 * All files of several invoices as one ZIP, a folder for each, read from the blob store one after the other while the
 * archive is being sent.
 */
export async function zipOfMany(
  ctx: Pick<Context, 'blobs' | 'db'>,
  companyId: string,
  invoices: readonly InvoiceRow[],
): Promise<Readable> {
  const files = await filesOf(
    ctx.db,
    companyId,
    invoices.map((invoice) => invoice.invoice_id),
  );
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const folders = new Set<string>();
  for (const invoice of invoices) {
    const folder = folderName(invoice, folders);
    const own = files.filter((file) => file.invoice_id === invoice.invoice_id);
    for (const [file, name] of archiveNames(own)) {
      zip.addReadStreamLazy(
        `${folder}/${name}`,
        { mtime: invoice.created_at, mode: 0o100644, size: Number(file.size) },
        (give) => {
          ctx.blobs.stream(file.blob_hash).then(
            (stream) => give(null, stream),
            (error: unknown) => give(error, output),
          );
        },
      );
    }
  }
  zip.end();
  return output;
}

/** The invoice's number as the name of a folder; one of the same number gets its id behind it. */
function folderName({ number, invoice_id }: InvoiceRow, taken: Set<string>): string {
  const plain =
    number
      .replace(/[^\p{L}\p{N}._-]+/gu, '_')
      .replace(/^\.+/, '')
      .slice(0, 80) || 'invoice';
  const name = taken.has(plain.toLowerCase()) ? `${plain}-${invoice_id}` : plain;
  taken.add(name.toLowerCase());
  return name;
}
