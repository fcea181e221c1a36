-- What is asked of parties outside (banks, scanning and collection services, networks by agreement) that answer later.
create table outside_request (
  company_id uuid not null references company on delete cascade,
  request_id uuid not null,
  -- The party: BANK, SCAN, RECEIVABLES, ATG ...
  provider text not null,
  -- What it is about, in the words of the domain that asks, and its id there.
  subject text not null,
  subject_id uuid not null,
  -- What the party needs to know.
  details jsonb not null,
  state text not null check (state in ('WAITING', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
  -- Why it was rejected, for the company.
  message text,
  -- What the party said beside yes.
  answer jsonb,
  created_at timestamptz not null,
  handed_over_at timestamptz,
  answered_at timestamptz,
  primary key (company_id, request_id)
);
-- One open question about one thing.
create unique index outside_request_open on outside_request (company_id, subject, subject_id) where state = 'WAITING';
create index outside_request_waiting on outside_request (created_at) where state = 'WAITING';

-- Sandbox: how parties answer, for one company or (the nil id) for all.
create table sandbox_answer (
  company_id uuid not null,
  provider text not null,
  outcome text not null check (outcome in ('ACCEPT', 'REJECT', 'SILENCE')),
  delay_ms integer not null,
  message text,
  answer jsonb,
  primary key (company_id, provider)
);
