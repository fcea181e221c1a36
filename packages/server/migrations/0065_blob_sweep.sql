-- The daily look for stored files that nothing refers to: one row, absent until the first.
create table blob_sweep (
  only_row boolean primary key default true check (only_row),
  started_at timestamptz not null,
  -- Null while it goes, and when the process that did it ended before.
  finished_at timestamptz,
  seen bigint,
  set_aside bigint,
  brought_back bigint,
  removed bigint,
  removed_bytes bigint
);

-- Asked by hash only, so hash indexes: 4 bytes an entry in place of 64.
create index invoice_file_blob on invoice_file using hash (blob_hash);
create index document_file_blob on document_file using hash (blob_hash);
create index bank_message_blob on bank_message using hash (blob_hash);
