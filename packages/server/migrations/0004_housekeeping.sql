-- What housekeeping looks for: deliveries by the time they ended.
create index webhook_delivery_ended on webhook_delivery (finished_at) where finished_at is not null;
