-- Trade documents other than invoices, and their files. A document belongs to a company or to an operator (which
-- sends and receives for its participants): owner_id is the tenant that leads the keys and that all is queried by.
-- Ids of companies and operators are UUIDs and never the same.
create table document (
  owner_id uuid not null,
  document_id uuid not null,
  owner_kind text not null check (owner_kind in ('COMPANY', 'OPERATOR')),
  direction text not null check (direction in ('SENT', 'RECEIVED')),
  status text not null check (status in ('PROCESSING', 'RESERVED', 'DELIVERED', 'CONFIRMED_DELIVERY', 'FAILED')),
  document_type text not null,
  document_identifier text,
  process_identifier text,
  number text,
  reference text,
  sender jsonb not null,
  recipient jsonb not null,
  source_format text not null,
  -- Version of the document in the words of registrations (PEPPOLBIS30, EHF30 ...); null where it has none.
  profile_version text,
  transmission_id text,
  transmission_at timestamptz,
  external_id text,
  -- Where a sent document goes, once that is decided; the network's name beside it for lists.
  target jsonb,
  network text,
  origin text,
  -- Stable id of the message between sender and receiver: what makes a repeated delivery one delivery.
  message_id uuid not null,
  -- Received inside this service: whose the sent document is.
  sender_owner_id uuid,
  created_at timestamptz not null,
  delivered_at timestamptz,
  received_at timestamptz,
  updated_at timestamptz not null,
  primary key (owner_id, document_id)
);
create unique index document_message on document (owner_id, direction, message_id);
create unique index document_transmission on document (owner_id, transmission_id)
  where transmission_id is not null and direction = 'SENT';
create index document_by_created on document (owner_id, created_at desc, document_id desc);
create index document_by_received on document (owner_id, received_at desc, document_id desc);
create index document_by_number on document (owner_id, number);
create index document_by_reference on document (owner_id, reference);

-- A stored file. It may belong to several documents of its owner.
create table document_file (
  owner_id uuid not null,
  file_id uuid not null,
  filename text not null,
  media_type text not null,
  file_format text not null,
  format_version text,
  size bigint not null,
  blob_hash text not null,
  created_at timestamptz not null,
  primary key (owner_id, file_id)
);

create table document_file_link (
  owner_id uuid not null,
  document_id uuid not null,
  file_id uuid not null,
  file_type text not null check (file_type in ('PRIMARY_FILE', 'ATTACHMENT', 'OTHER')),
  position integer not null,
  primary key (owner_id, document_id, position),
  foreign key (owner_id, document_id) references document on delete cascade,
  foreign key (owner_id, file_id) references document_file
);
create unique index document_file_link_once on document_file_link (owner_id, file_id, document_id);

-- Operators have an event log of their own, under their id in the place of the company's.
alter table event_counter drop constraint if exists event_counter_company_id_fkey;
