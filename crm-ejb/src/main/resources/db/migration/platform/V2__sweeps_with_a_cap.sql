-- a sweep that starts something for those whom it finds does so up to a cap a day, the most valuable first
alter table sweep_run add column cap integer;
alter table sweep_run add column started integer not null default 0;
-- found, now or before, and not started
alter table sweep_run add column left_over integer;

alter table due_action add column value_minor bigint not null default 0;
-- STARTED, or why it came to nothing
alter table due_action add column result text;
-- the shop's day of the last try; what may come another day is tried once a day
alter table due_action add column tried_on date;
create index due_action_by_value on due_action (kind, value_minor desc, customer_id, cycle) where done_at is null;
