-- OP Laskulaina: credit that the bank OP gives against a company's open invoices. Amounts are cents.
create table op_credit_service (
  company_id uuid primary key references company on delete cascade,
  -- New with every onboarding: links and answers about an earlier one change nothing.
  service_id uuid not null,
  status text not null check (status in ('PENDING', 'ACTIVE', 'DISABLED')),
  contact_email text not null,
  iban text not null,
  bic text not null,
  bank text not null,
  -- What OP said when it opened the service: channel user id, account to pay to, transfer clause, offer.
  given jsonb not null,
  -- Why it was refused or declined.
  message text,
  signed_at timestamptz,
  activated_at timestamptz,
  changed_at timestamptz not null
);

-- What the company has chosen within the offer; the last row holds, earlier ones tell the interest of earlier days.
create table op_credit_terms (
  company_id uuid not null references op_credit_service on delete cascade,
  terms_id uuid not null,
  from_day date not null,
  b2c_enabled boolean not null,
  payment_percent integer not null,
  interest_rate integer not null,
  credit_limit_cents numeric(18) not null,
  created_at timestamptz not null,
  primary key (company_id, terms_id)
);

-- The ledger: entries of two or more lines that add up to nothing, numbered for each company without gaps.
create table op_credit_entry (
  company_id uuid not null references op_credit_service on delete cascade,
  entry_no bigint not null,
  kind text not null check (kind in ('WITHDRAWAL', 'INTEREST', 'PAYMENT')),
  booked_on date not null,
  -- What makes an entry one however often it is asked for: a key of the caller, a month, the bank's reference.
  once_key text not null,
  invoice_id uuid,
  created_at timestamptz not null,
  primary key (company_id, entry_no)
);
create unique index op_credit_entry_once on op_credit_entry (company_id, kind, once_key);
create index op_credit_entry_day on op_credit_entry (company_id, booked_on);

create table op_credit_line (
  company_id uuid not null,
  entry_no bigint not null,
  -- LOAN and INTEREST: what the company owes. PAYOUT: paid to the company. COLLECTION: paid by its customers.
  -- INCOME: interest earned.
  account text not null check (account in ('LOAN', 'INTEREST', 'PAYOUT', 'COLLECTION', 'INCOME')),
  -- Debit above nothing, credit below.
  amount_cents numeric(18) not null check (amount_cents <> 0),
  primary key (company_id, entry_no, account),
  foreign key (company_id, entry_no) references op_credit_entry on delete cascade
);

create function op_credit_entry_balances() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(amount_cents), 0) from op_credit_line
      where company_id = new.company_id and entry_no = new.entry_no) <> 0 then
    raise exception 'entry % of % does not balance', new.entry_no, new.company_id;
  end if;
  return null;
end $$;
create constraint trigger op_credit_line_balances after insert or update on op_credit_line
  deferrable initially deferred for each row execute function op_credit_entry_balances();

-- What is paid of invoices: to OP's account (an amount), or to the company itself, which frees the invoice whole.
create table op_credit_paid (
  company_id uuid not null,
  invoice_id uuid not null,
  reference text not null,
  amount_cents numeric(18),
  paid_on date not null,
  primary key (company_id, invoice_id, reference),
  foreign key (company_id, invoice_id) references invoice on delete cascade
);
