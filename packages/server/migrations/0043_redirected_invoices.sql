-- Sent invoices that are paid to a collector's account in place of the sender's.
create table redirected_invoice (
  company_id uuid not null,
  invoice_id uuid not null,
  service_id uuid not null,
  -- Running number within the company, which the collector's references are made of.
  number bigint not null,
  -- What the payer quotes; null where the sender's own reference stays.
  reference text,
  created_at timestamptz not null,
  -- When the collector was told that the invoice is on its way to the payer.
  told_at timestamptz,
  primary key (company_id, invoice_id),
  foreign key (company_id, invoice_id) references invoice on delete cascade,
  unique (company_id, number)
);
