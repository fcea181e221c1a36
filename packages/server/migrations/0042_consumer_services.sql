-- Invoicing of consumers: Norwegian AvtaleGiro and eFaktura, Swedish bank agreements.
create table atg_agreement (
  company_id uuid not null references company on delete cascade,
  account_number text not null,
  -- New with every change that has to be signed.
  agreement_id uuid not null,
  kid_length integer not null,
  reference_position text not null,
  payment_type_position text,
  signer_email text not null,
  notification_by_print boolean not null,
  notification_by_email boolean not null,
  status text not null check (status in ('PENDING', 'ACTIVE', 'INACTIVE')),
  message text,
  signed_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (company_id, account_number)
);

-- Payers that let a company draw from their accounts by AvtaleGiro.
create table atg_mandate (
  company_id uuid not null,
  account_number text not null,
  kid text not null,
  -- Whether the payer wants to be told of each payment beforehand.
  notification boolean not null,
  status text not null check (status in ('ACTIVE', 'INACTIVE')),
  updated_at timestamptz not null,
  primary key (company_id, account_number, kid),
  foreign key (company_id, account_number) references atg_agreement on delete cascade
);
create index atg_mandate_changed on atg_mandate (company_id, updated_at desc);

-- The agreement of a company about eFaktura to consumers.
create table b2cno_agreement (
  company_id uuid primary key references company on delete cascade,
  agreement_id uuid not null,
  status text not null check (status in ('ASKED', 'ACTIVE', 'RESERVED', 'FAULT', 'ERROR')),
  message text,
  changed_at timestamptz not null
);

-- Consumers who agreed to get eFaktura from a company, or asked for it.
create table b2cno_consumer (
  company_id uuid not null references company on delete cascade,
  reference_number text not null,
  name text not null,
  customer_number text,
  email text,
  phone text,
  status text not null check (status in ('NEW', 'REQUEST_SENT', 'ACCEPTED', 'ACTIVE', 'DELETED', 'REJECTED', 'ERROR')),
  updated_at timestamptz not null,
  primary key (company_id, reference_number)
);

-- The agreement of a company with its Swedish bank about e-invoices to consumers.
create table b2cse_agreement (
  company_id uuid primary key references company on delete cascade,
  service_id uuid not null,
  status text not null check (status in ('PENDING', 'ACTIVE', 'ERROR')),
  fui text,
  agreement_id text,
  account_number text not null,
  account_type text not null check (account_type in ('PlusGiro', 'BankGiro')),
  website text,
  message text,
  changed_at timestamptz not null
);
