-- Idle accounts: when people were last seen and last joined or left a company, which companies were told.
alter table app_user add column last_seen_at timestamptz;
alter table app_user add column membership_changed_at timestamptz;
alter table company add column idle_told_at timestamptz;
create index company_idle on company (kept_active_at) where not disabled;
