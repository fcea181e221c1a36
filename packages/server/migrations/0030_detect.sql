-- Detect: checks of invoices, the invoices that wait for theirs, and what the checks know.

-- A run of a check. owner_id is the company, or the operator, whose invoice or document it is.
create table analysis (
  owner_id uuid not null,
  analysis_id uuid not null,
  -- The invoice or document.
  resource_id uuid not null,
  check_name text not null,
  -- RECEIVE: made when the invoice came in; DEMAND: asked for.
  made_on text not null check (made_on in ('RECEIVE', 'DEMAND')),
  -- Where the invoice is from: INTERNAL, EXTERNAL, SCAN; null when it was sent or is no received invoice.
  origin text,
  status text not null check (status in ('PENDING', 'RUN_SUCCESSFUL', 'RUN_FAILED', 'NOT_APPLICABLE')),
  -- End of the reason code, such as NOT_FOUND; texts and result follow from it.
  reason text not null,
  -- What the text names: bid, name, country, registry_name ...
  data jsonb not null,
  triggered_at timestamptz not null,
  checked_at timestamptz,
  primary key (owner_id, analysis_id)
);
create index analysis_resource on analysis (owner_id, resource_id, triggered_at);

-- An invoice that has arrived and is shown to nobody until its checks are done.
create table held_invoice (
  company_id uuid not null references company on delete cascade,
  -- The id that it will have.
  invoice_id uuid not null,
  message_id uuid not null,
  -- What arrived, as invoices/receive.ts takes it.
  arrival jsonb not null,
  arrived_at timestamptz not null,
  primary key (company_id, invoice_id)
);
create unique index held_invoice_message on held_invoice (company_id, message_id);

-- The bank accounts on received invoices, kept once a check has read them.
create table invoice_account (
  company_id uuid not null,
  invoice_id uuid not null,
  accounts text[] not null,
  primary key (company_id, invoice_id),
  foreign key (company_id, invoice_id) references invoice on delete cascade
);
create index invoice_by_sender on invoice (company_id, (sender ->> 'bid'), (sender ->> 'country'))
  where direction = 'RECEIVED';

-- Answers of registers outside, for as long as they are believed. Holds nothing of the companies of the service.
create table register_answer (
  register text not null,
  asked text not null,
  answer jsonb not null,
  fetched_at timestamptz not null,
  primary key (register, asked)
);
create index register_answer_age on register_answer (fetched_at);
