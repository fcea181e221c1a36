-- What receivers answered to invoices (Nemhandel), in the order they did.
create table invoice_response (
  company_id uuid not null,
  invoice_id uuid not null,
  position integer not null,
  response text not null,
  reason text,
  -- The software that answered first answers on.
  vendor_key_id uuid,
  created_at timestamptz not null,
  primary key (company_id, invoice_id, position),
  foreign key (company_id, invoice_id) references invoice on delete cascade
);
