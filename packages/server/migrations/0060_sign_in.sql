-- Signing in with a browser: passwords, second factors, sessions, mailed links.
create table user_credential (
  user_id uuid primary key references app_user on delete cascade,
  -- argon2id in PHC notation.
  password_hash text not null,
  password_set_at timestamptz not null,
  email_verified_at timestamptz,
  -- Secret of the second factor, sealed; in use once it was confirmed.
  totp_sealed text,
  totp_confirmed_at timestamptz,
  -- The last time step that a code was used in: a code works once.
  totp_used_step bigint,
  language text,
  created_at timestamptz not null
);

create table web_session (
  -- Digest of the cookie's secret.
  session_hash bytea primary key,
  user_id uuid not null references app_user on delete cascade,
  -- The company that the pages show; null until one is chosen or registered.
  company_id uuid references company on delete set null,
  csrf_token text not null,
  -- False between the password and the second factor.
  complete boolean not null,
  user_agent text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index web_session_user on web_session (user_id);
create index web_session_expiry on web_session (expires_at);

-- Links that were mailed: address verification, password reset, invitations.
create table user_ticket (
  ticket_hash bytea primary key,
  user_id uuid not null references app_user on delete cascade,
  purpose text not null check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index user_ticket_user on user_ticket (user_id);
