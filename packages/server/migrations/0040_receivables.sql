-- Services that collect or finance receivables: what a company has agreed with each, and invoices given to them.
create table receivables_service (
  company_id uuid not null references company on delete cascade,
  provider text not null check (provider in ('AMILI', 'INTRUM')),
  -- New with every onboarding: links and answers about an earlier one change nothing.
  service_id uuid not null,
  status text not null check (status in ('PENDING', 'ACTIVE', 'DISABLED')),
  -- What the company said, in the names of the API.
  details jsonb not null,
  -- What the service said when it opened: account to pay to, notes, client code.
  given jsonb,
  -- Why it was refused or declined.
  message text,
  signed_at timestamptz,
  activated_at timestamptz,
  changed_at timestamptz not null,
  primary key (company_id, provider)
);

-- One invoice given to a service for collection.
create table invoice_assignment (
  company_id uuid not null,
  invoice_id uuid not null,
  assignment_id uuid not null,
  provider text not null,
  status text not null check (status in ('pending', 'sent', 'error')),
  collection_type text not null,
  collectable_amount numeric not null,
  -- Where the service shows the case.
  url text,
  error_reason text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (company_id, invoice_id),
  foreign key (company_id, invoice_id) references invoice on delete cascade
);
