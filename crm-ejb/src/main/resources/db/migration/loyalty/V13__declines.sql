-- who said that he does not want to be a member, and when last
create table membership_decline (
  customer_id uuid primary key references customer,
  -- where, such as till
  source      text not null,
  declined_at timestamptz not null
);

-- what the lifecycle's sweeps may read
create view declined_customer as select customer_id, declined_at from membership_decline;
