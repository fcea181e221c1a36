-- Withdrawals are told to OP, which may refuse to pay one out: then it is reversed. The id is what OP is asked about.
alter table op_credit_entry add column entry_id uuid;
update op_credit_entry set entry_id = gen_random_uuid();
alter table op_credit_entry alter column entry_id set not null;
alter table op_credit_entry drop constraint op_credit_entry_kind_check;
alter table op_credit_entry add constraint op_credit_entry_kind_check
  check (kind in ('WITHDRAWAL', 'INTEREST', 'PAYMENT', 'REVERSAL'));
create unique index op_credit_entry_id on op_credit_entry (company_id, entry_id);
