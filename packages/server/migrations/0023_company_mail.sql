-- Mail on behalf of companies: notices to suppliers whose invoices are scanned, addresses verified by a mailed link.

-- Suppliers that were asked to send e-invoices: each address once for a company.
create table supplier_notice (
  company_id uuid not null references company on delete cascade,
  -- In lower case.
  email_address text not null,
  name text not null,
  language text not null,
  asked_at timestamptz not null,
  -- When the mail server took it.
  sent_at timestamptz,
  primary key (company_id, email_address)
);
create index invoice_scanned on invoice (company_id, received_at)
  where direction = 'RECEIVED' and origin = 'SCAN';

-- Addresses that a company may give as its own in mail to others, once somebody there has opened the link.
create table company_address (
  company_id uuid not null references company on delete cascade,
  -- In lower case.
  email_address text not null,
  -- Digest of the token in the mailed link, while it can be used.
  link_lookup bytea,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  verified_at timestamptz,
  primary key (company_id, email_address)
);
create index company_address_link on company_address (link_lookup) where link_lookup is not null;
