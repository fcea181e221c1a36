-- Reports of attempted fraud, and the warning list.

create table fraud_report (
  company_id uuid not null references company on delete cascade,
  report_id uuid not null,
  invoice_id uuid not null,
  -- The sender as its invoice names it.
  sender_bid text,
  sender_name text not null,
  sender_country text not null,
  bank_account text,
  reporter_user_id uuid not null,
  contact_email text not null,
  reasons text[] not null,
  description text,
  reported_at timestamptz not null,
  primary key (company_id, report_id),
  foreign key (company_id, invoice_id) references invoice on delete cascade
);
create unique index fraud_report_once on fraud_report (company_id, invoice_id);
-- How many companies reported a sender is counted over all of them, for the person who runs the service.
create index fraud_report_sender on fraud_report (sender_country, sender_bid);

-- Senders that receivers are warned of: of published lists, and those that several companies have reported, once the
-- person who runs the service has confirmed it. Common to all companies.
create table warning (
  warning_id uuid primary key,
  -- Name of the list; null when it comes of reports.
  list text,
  country char(2),
  bid text,
  name text not null,
  bank_account text,
  note text,
  created_at timestamptz not null,
  check (bid is null or country is not null)
);
create unique index warning_reported on warning (country, bid) where list is null;
create index warning_bid on warning (bid, country);
create index warning_account on warning (bank_account) where bank_account is not null;
create index warning_name on warning (lower(name));
