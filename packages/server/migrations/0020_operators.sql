-- Operators own things as companies do: webhooks, an event log, requests to parties outside, addresses in networks.
-- They stand in the same tables, the operator's id in the place of the company's: ids are UUIDs and never the same.
alter table event_counter drop constraint if exists event_counter_company_id_fkey;
alter table notification drop constraint notification_company_id_fkey;
alter table webhook_delivery drop constraint webhook_delivery_company_id_fkey;
alter table outside_request drop constraint outside_request_company_id_fkey;
alter table profile_endpoint drop constraint profile_endpoint_company_id_fkey;

-- What an operator registers for its customers in networks. The customers are no companies of this service.
create table operator_participant (
  operator_id uuid not null references operator on delete cascade,
  participant_id uuid not null,
  -- The operator's own id of it.
  external_id text not null,
  network text not null,
  -- RECEIVER: registered at the address, which is then the operator's; SENDER: the operator sends for it.
  role text not null check (role in ('RECEIVER', 'SENDER')),
  name text not null,
  email text not null,
  country char(2),
  profiles text[] not null,
  profile_version text,
  scheme text not null,
  endpoint_id text not null,
  extensions jsonb,
  status text not null check (status in ('active', 'pending', 'error')),
  last_event_message text,
  last_event_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  primary key (operator_id, participant_id)
);
create unique index operator_participant_external on operator_participant (operator_id, external_id)
  where deleted_at is null;
create index operator_participant_updated on operator_participant (operator_id, updated_at) where deleted_at is null;
create index operator_participant_endpoint on operator_participant (network, endpoint_id) where deleted_at is null;

-- Companies whose registrations an operator may read and change, named by the person who runs the service.
create table operator_company (
  operator_id uuid not null references operator on delete cascade,
  company_id uuid not null references company on delete cascade,
  linked_at timestamptz not null,
  primary key (operator_id, company_id)
);
