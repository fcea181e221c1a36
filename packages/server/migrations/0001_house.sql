-- The house: accounts, access, profiles, the event log, invoices, webhooks.
-- Tenant tables lead their primary key with company_id and are queried by it: that is the isolation rule, and what
-- lets them be distributed. Tables without company_id are the small global ones that every node may hold.

-- Who signs in. A user is an e-mail address and may belong to many companies.
create table app_user (
  user_id uuid primary key,
  email text not null,
  first_name text,
  last_name text,
  phone text,
  created_at timestamptz not null
);
create unique index app_user_email on app_user (lower(email));

-- User API keys (client_secret of a company token). Only a scrypt hash is kept; key_lookup is a short digest for finding it.
create table user_api_key (
  user_id uuid not null references app_user on delete cascade,
  key_id uuid not null,
  key_lookup bytea not null,
  key_hash text not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (user_id, key_id)
);
create index user_api_key_lookup on user_api_key (key_lookup);

create table company (
  company_id uuid primary key,
  name text not null,
  country char(2) not null,
  -- National business id, normalised; the kind says which register it is from (ORGNR, VAT, CVR, KVK ...).
  bid text not null,
  bid_kind text not null,
  vat_number text,
  email text,
  website text,
  street_address text,
  street_address2 text,
  post_code text,
  post_office text,
  city text,
  region text,
  -- KYC
  state text not null check (state in ('UNKNOWN', 'UNVERIFIED', 'VERIFIED')),
  disabled boolean not null default false,
  is_partner boolean not null default false,
  created_at timestamptz not null,
  kept_active_at timestamptz not null
);
create unique index company_bid on company (country, bid);

create table company_settings (
  company_id uuid primary key references company on delete cascade,
  -- Sections that are not columns of company, as the API shows them.
  sections jsonb not null,
  updated_at timestamptz not null
);

create table company_user (
  company_id uuid not null references company on delete cascade,
  user_id uuid not null references app_user on delete cascade,
  role text not null check (role in ('ADMIN', 'USER')),
  notifications_disabled boolean not null default false,
  emails_disabled boolean not null default false,
  created_at timestamptz not null,
  primary key (company_id, user_id)
);
create index company_user_by_user on company_user (user_id);

-- Vendor (software) keys. owner_company_id is the partner company they belong to.
create table vendor_key (
  vendor_key_id uuid primary key,
  owner_company_id uuid references company on delete cascade,
  name text not null,
  key_lookup bytea not null,
  key_hash text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index vendor_key_lookup on vendor_key (key_lookup);
create index vendor_key_owner on vendor_key (owner_company_id);

create table company_vendor (
  company_id uuid not null references company on delete cascade,
  vendor_key_id uuid not null references vendor_key on delete cascade,
  linked_at timestamptz not null,
  primary key (company_id, vendor_key_id)
);
create index company_vendor_by_key on company_vendor (vendor_key_id);

-- What a client's software told of its licence at the token call, the latest of each key.
create table license_report (
  company_id uuid not null references company on delete cascade,
  vendor_key_id uuid not null references vendor_key on delete cascade,
  license_key text not null,
  meta jsonb not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (company_id, vendor_key_id, license_key)
);

create table operator (
  operator_id uuid primary key,
  name text not null,
  secret_hash text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  disabled_at timestamptz
);

-- Keys that access tokens are signed with; the private part is sealed.
create table signing_key (
  kid text primary key,
  private_sealed text not null,
  public_jwk jsonb not null,
  created_at timestamptz not null,
  -- After this time no token is signed with it; it stays published until the last token has run out.
  retired_at timestamptz
);

create table token_rate (
  key text primary key,
  points integer not null default 0,
  expire bigint
);

create table company_authorization (
  company_id uuid not null references company on delete cascade,
  authorization_id uuid not null,
  auth_email text not null,
  locale text not null,
  options jsonb,
  state text not null check (state in ('PENDING', 'SENT', 'SIGNED', 'CANCELED')),
  -- Digest of the token in the signing link.
  link_lookup bytea,
  created_at timestamptz not null,
  sent_at timestamptz,
  signed_at timestamptz,
  signer_name text,
  decided_at timestamptz,
  decision text,
  decision_note text,
  primary key (company_id, authorization_id)
);
create index company_authorization_link on company_authorization (link_lookup);

create table company_profile (
  company_id uuid not null references company on delete cascade,
  profile_id uuid not null,
  network text not null,
  profiles text[] not null,
  profile_version text,
  scheme text not null,
  endpoint_id text not null,
  status text not null check (status in ('active', 'pending', 'error')),
  last_event_message text,
  last_event_at timestamptz,
  network_settings jsonb,
  extensions jsonb,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (company_id, profile_id)
);
create index company_profile_endpoint on company_profile (network, endpoint_id) where deleted_at is null;

-- The event log: a gap-free sequence for each company. The counter is a table of its own so that appending
-- never waits for a change of the company row.
create table event_counter (
  company_id uuid primary key references company on delete cascade,
  last_seq bigint not null
) with (fillfactor = 50);

create table event_log (
  company_id uuid not null,
  seq bigint not null,
  event_id uuid not null,
  -- Dotted upper-case name, e.g. DOCUMENTS.INVOICE.RECEIVED; names that webhooks may carry are listed in events/names.ts.
  name text not null,
  subject_type text not null,
  subject_id uuid not null,
  happened_at timestamptz not null,
  -- What the readers need: webhook payload, invoice action.
  data jsonb not null,
  primary key (company_id, seq)
);
create index event_log_subject on event_log (company_id, subject_id, seq);

create table invoice (
  company_id uuid not null references company on delete cascade,
  invoice_id uuid not null,
  direction text not null check (direction in ('SENT', 'RECEIVED')),
  status text not null check (status in ('PENDING', 'DELIVERED', 'FAILED')),
  document_type text not null,
  number text not null,
  reference text,
  sender jsonb not null,
  recipient jsonb not null,
  invoice_date date not null,
  due_date date not null,
  currency char(3) not null,
  sum numeric not null,
  sum_tax numeric not null,
  source_format text not null,
  origin text,
  origin_type text,
  destination text,
  sender_comment text,
  virtual_barcode text,
  revision jsonb,
  -- The caller's own id of a sent invoice: a second submission with it makes no second invoice.
  client_uuid text,
  -- Every request parameter as given, those of networks that come later too.
  parameters jsonb not null,
  route_plan jsonb,
  -- Stable id of the message between sender and receiver: what makes a repeated delivery one delivery.
  message_id uuid not null,
  -- Received inside this service: the company that sent it.
  sender_company_id uuid,
  -- Receiver's acknowledgement state of invoice events.
  event_state text not null default 'CREATED' check (event_state in ('CREATED', 'HANDLED')),
  created_at timestamptz not null,
  received_at timestamptz,
  updated_at timestamptz not null,
  primary key (company_id, invoice_id)
);
create unique index invoice_client_uuid on invoice (company_id, client_uuid) where client_uuid is not null;
create unique index invoice_message on invoice (company_id, direction, message_id);
create index invoice_by_created on invoice (company_id, direction, created_at desc, invoice_id desc);
create index invoice_by_received on invoice (company_id, direction, received_at desc, invoice_id desc);
create index invoice_by_number on invoice (company_id, direction, number);
create index invoice_by_reference on invoice (company_id, direction, reference);

create table invoice_file (
  company_id uuid not null,
  invoice_id uuid not null,
  file_id uuid not null,
  -- SOURCE: the XML as it came; IMAGE: the sender's own PDF; ATTACHMENT.
  kind text not null check (kind in ('SOURCE', 'IMAGE', 'ATTACHMENT')),
  position integer not null,
  filename text not null,
  media_type text not null,
  size bigint not null,
  blob_hash text not null,
  primary key (company_id, invoice_id, file_id),
  foreign key (company_id, invoice_id) references invoice on delete cascade
);

-- Idempotency-Key of POST calls.
create table idempotency_key (
  company_id uuid not null references company on delete cascade,
  operation text not null,
  idempotency_key text not null,
  -- SHA-256 over what the call asked for.
  request_hash text not null,
  subject_id uuid not null,
  created_at timestamptz not null,
  primary key (company_id, operation, idempotency_key)
);
create index idempotency_key_age on idempotency_key (created_at);

create table notification (
  company_id uuid not null references company on delete cascade,
  notification_id uuid not null,
  destination_type text not null check (destination_type in ('WEBHOOK', 'VENDOR_WEBHOOK')),
  destination_sealed text not null,
  vendor_key_id uuid references vendor_key on delete cascade,
  vendor_key_sealed text,
  events text[] not null,
  secret_sealed text not null,
  previous_secret_sealed text,
  previous_secret_until timestamptz,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (company_id, notification_id)
);

-- One row for each event and subscription. company_id is the owner of the subscription; the event may be of another company.
create table webhook_delivery (
  company_id uuid not null references company on delete cascade,
  delivery_id uuid not null,
  notification_id uuid not null,
  event_company_id uuid not null,
  event_seq bigint,
  event_name text not null,
  event_timestamp timestamptz not null,
  body jsonb not null,
  status text not null check (status in ('PENDING', 'DELIVERED', 'FAILED')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (company_id, delivery_id)
);
create unique index webhook_delivery_once on webhook_delivery (company_id, notification_id, event_company_id, event_seq)
  where event_seq is not null;
create index webhook_delivery_list on webhook_delivery (company_id, notification_id, created_at desc);
create index webhook_delivery_open on webhook_delivery (company_id) where status = 'PENDING';

create table webhook_attempt (
  company_id uuid not null,
  delivery_id uuid not null,
  attempt integer not null,
  attempted_at timestamptz not null,
  duration_ms integer not null,
  status_code integer,
  error text,
  reply_excerpt text,
  primary key (company_id, delivery_id, attempt),
  foreign key (company_id, delivery_id) references webhook_delivery on delete cascade
);
