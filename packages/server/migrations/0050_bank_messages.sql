-- Messages of the Finnish notification service of the banks: sent for companies, and what banks answer.
create table bank_message (
  company_id uuid not null references company on delete cascade,
  message_id uuid not null,
  direction text not null check (direction in ('SENT', 'RECEIVED')),
  kind text not null check (kind in ('SENDERINFO', 'RECEIVERPROPOSAL', 'RECEIVERINFO', 'ERROR')),
  -- What the SOAP frame says: the message's own id, the one that it answers, who it is from and to.
  frame_id text not null,
  ref_to_frame_id text,
  from_address text not null,
  from_intermediator text not null,
  to_address text not null,
  to_intermediator text not null,
  filename text not null,
  size bigint not null,
  blob_hash text not null,
  -- SENT: when the bank took it; the bank's refusal, an ERROR message.
  handed_over_at timestamptz,
  error_message_id uuid,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (company_id, message_id)
);
create unique index bank_message_frame on bank_message (company_id, direction, from_intermediator, frame_id);
create index bank_message_by_created on bank_message (company_id, kind, created_at, message_id);
-- Files of banks name what they answer, and not whose it is.
create index bank_message_sent_frame on bank_message (frame_id) where direction = 'SENT';
create index bank_message_sender on bank_message (from_address) where direction = 'SENT';
