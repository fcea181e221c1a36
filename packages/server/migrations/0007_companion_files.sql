-- COMPANION: a message that belongs to the source and is read with it, such as one that holds the files of a Finvoice.
alter table invoice_file drop constraint invoice_file_kind_check;
alter table invoice_file
  add constraint invoice_file_kind_check check (kind in ('SOURCE', 'IMAGE', 'ATTACHMENT', 'COMPANION'));
