-- What only the party may read of a request (personal identity numbers): encrypted, and gone once it is answered.
alter table outside_request add column secrets_sealed text;
-- Requests that were answered need theirs no more. Those that wait are sealed by housekeeping, which has the key.
update outside_request set details = details - 'payer_ssns' where state <> 'WAITING' and details ? 'payer_ssns';
