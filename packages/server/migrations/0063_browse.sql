-- Indexes of the lists that people browse: inbox and outbox by what is left to do, and search by words.

-- The words of a text for searching: lower case, split where ASCII has no letter or digit, so that numbers such as
-- INV-2026/17 are found by each of their parts. A text is cut before a word could be longer than an index takes.
-- The cost tells the planner that an index is better than reading row by row.
create function search_words(content text) returns tsvector
language plpgsql immutable strict parallel safe cost 500 as $$
begin
  return array_to_tsvector(array_remove(
    regexp_split_to_array(lower(left(content, 500)), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]+'), ''));
end $$;

-- Number, reference and the other party, which is the sender of what was received.
create index invoice_words on invoice using gin (search_words(
  number || ' ' || coalesce((case direction when 'SENT' then recipient else sender end) ->> 'name', '') || ' '
  || coalesce(reference, '')));
create index invoice_by_handled on invoice (company_id, event_state, received_at desc, invoice_id desc)
  where direction = 'RECEIVED';
create index invoice_unsettled on invoice (company_id, status, created_at desc, invoice_id desc)
  where direction = 'SENT' and status <> 'DELIVERED';

create index document_words on document using gin (search_words(
  coalesce(number, '') || ' ' || coalesce((case direction when 'SENT' then recipient else sender end) ->> 'name', '')
  || ' ' || coalesce(reference, '')));
create index document_by_status on document (owner_id, status, created_at desc, document_id desc)
  where status <> 'DELIVERED';
create index document_by_type on document (owner_id, document_type, created_at desc, document_id desc);
