-- Runs whose contacts with the customer were dropped when a pause of their process ended: those that come of what had fallen due, until the run
-- waits anew. The moment is written as the engine writes its own, without a zone, so that the two can be compared.
create table dropped_contact (
  instance_id text primary key,
  resumed_at  timestamp not null
);
