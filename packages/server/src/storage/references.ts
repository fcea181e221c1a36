import { type RawBuilder, sql } from 'kysely';

/** A place of the database that names stored files by their hash. */
export interface BlobReference {
  readonly table: string;
  readonly column: string;
  /** Gives the rows `(hash text)` of those hashes of an array that the place names. */
  readonly among: (hashes: readonly string[]) => RawBuilder<unknown>;
}

const column = (table: string, name: string): BlobReference => ({
  table,
  column: name,
  among: (hashes) => sql`
    select h.hash from unnest(${hashes}::text[]) as h(hash)
    where exists (select from ${sql.table(table)} t where t.${sql.ref(name)} = h.hash)`,
});

/**
 * Every place that names stored files: what none of them names is removed. Whoever makes a new one adds it here; a
 * column has `blob` in its name, which a test looks for. JSON has no such sign: another test looks through all that a
 * busy server has stored.
 */
export const blobReferences: readonly BlobReference[] = [
  column('invoice_file', 'blob_hash'),
  column('document_file', 'blob_hash'),
  column('bank_message', 'blob_hash'),
  {
    table: 'held_invoice',
    column: 'arrival',
    // Few rows, for minutes: all are read.
    among: (hashes) => sql`
      select f ->> 'blob_hash' as hash from held_invoice, jsonb_array_elements(arrival -> 'files') f
      where f ->> 'blob_hash' = any(${hashes}::text[])`,
  },
];
