-- Scanning of a company's paper and mailed invoices: by people (SCAN) and by machine (AUTOSCAN).
create table scan_service (
  company_id uuid not null references company on delete cascade,
  provider text not null check (provider in ('SCAN', 'AUTOSCAN')),
  service_id uuid not null,
  status text not null check (status in ('PENDING', 'ACTIVE', 'ERROR')),
  -- What the company said, in the names of the API.
  settings jsonb not null,
  -- What the service said: addresses that suppliers send to, features.
  given jsonb,
  message text,
  changed_at timestamptz not null,
  primary key (company_id, provider)
);
