-- Customers whom others than their owners see for a while, for a reason such as a task: a person, or a team.
create table customer_share (
  -- such as task:4711
  cause       text primary key,
  customer_id uuid not null references customer,
  user_id     uuid references app_user,
  team        text,
  -- null while the reason lasts
  ends_at     timestamptz,
  check (num_nonnulls(user_id, team) = 1)
);
create index customer_share_customer on customer_share (customer_id);
create index customer_share_ends on customer_share (ends_at) where ends_at is not null;
