-- Partners: what their lists are read by, takeovers of companies, scanning by Lyanthe; companies of ODP.
create index invoice_unhandled on invoice (company_id, received_at, invoice_id)
  where direction = 'RECEIVED' and event_state = 'CREATED';
create index event_log_failed on event_log (company_id, happened_at)
  where subject_type = 'INVOICE' and name like 'DOCUMENTS.%.FAILED';

-- A partner asks to take a company over; the company consents; the partner completes.
create table partner_takeover (
  partner_company_id uuid not null references company on delete cascade,
  takeover_id uuid not null,
  company_id uuid not null references company on delete cascade,
  -- Who asked and with which software: what the company is linked to in the end.
  user_id uuid not null references app_user on delete cascade,
  vendor_key_id uuid not null references vendor_key on delete cascade,
  state text not null check (state in ('WAITING', 'CONSENTED', 'COMPLETED', 'CANCELED', 'DECLINED')),
  -- Digest of the token in the mailed link, while it can be used.
  link_lookup bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- When the company answered, and who: an address that the link was mailed to, or the user of a token.
  decided_at timestamptz,
  decided_by text,
  ended_at timestamptz,
  primary key (partner_company_id, takeover_id)
);
create unique index partner_takeover_open on partner_takeover (partner_company_id, company_id)
  where state in ('WAITING', 'CONSENTED');
create index partner_takeover_company on partner_takeover (company_id, created_at);
create index partner_takeover_link on partner_takeover (link_lookup) where link_lookup is not null;

-- Invoices of a company's suppliers are scanned by Lyanthe, as its partner wants.
create table lyanthe_scan (
  company_id uuid primary key references company on delete cascade,
  service_id uuid not null,
  partner_company_id uuid not null references company on delete cascade,
  lyanthe_email_address text not null,
  state text not null check (state in ('PENDING', 'ACTIVE', 'ERROR')),
  -- Why Lyanthe refused.
  message text,
  -- Where suppliers mail their invoices to, once Lyanthe has said so.
  scan_email_address text,
  changed_at timestamptz not null
);

-- Companies by the integer ids of ODP.
create table odp_company (
  odp_id integer primary key,
  company_id uuid not null references company on delete cascade,
  state text not null check (state in ('CREATED', 'TRUSTED', 'DISABLED')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index odp_company_owner on odp_company (company_id);
