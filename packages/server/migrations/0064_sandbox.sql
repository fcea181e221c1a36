-- Sandbox only. Its clock, shared by all processes: one row, absent while the clock is the machine's.
create table sandbox_clock (
  only_row boolean primary key default true check (only_row),
  -- What the clock is ahead of the machine's, in milliseconds.
  offset_ms bigint not null,
  -- Where it stands still; null while it goes.
  frozen_at timestamptz
);

-- What was switched otherwise than usual for a company: how its verification ends, how its webhooks come.
create table sandbox_switch (
  company_id uuid not null references company on delete cascade,
  name text not null,
  value text not null,
  primary key (company_id, name)
);
