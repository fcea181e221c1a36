-- The very text of a webhook: jsonb would reorder its keys, and the signature is over the bytes.
alter table webhook_delivery alter column body type text using body::text;

-- Attempts since the delivery was made or last replayed by hand: what the limit of retries counts.
alter table webhook_delivery add column round_attempts integer not null default 0;
