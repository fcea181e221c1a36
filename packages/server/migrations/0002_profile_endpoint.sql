-- Which company holds an electronic address in a network: the row that registering and removing profiles lock, so
-- that two companies cannot get one address at the same moment. Global, like a directory: looked up by address.
-- scheme is the canonical one of its group (0216 for V154): one identifier has one row however its scheme is called.
create table profile_endpoint (
  network text not null,
  scheme text not null,
  endpoint_id text not null,
  company_id uuid not null references company on delete cascade,
  primary key (network, scheme, endpoint_id)
);
create index profile_endpoint_company on profile_endpoint (company_id);

-- A sign request expires: an invitation that lies in a mailbox must not verify a company a year later.
alter table company_authorization add column link_expires_at timestamptz;
