-- Links that invite somebody to choose a first password.
alter table user_ticket drop constraint user_ticket_purpose_check;
alter table user_ticket add constraint user_ticket_purpose_check
  check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'INVITATION'));
