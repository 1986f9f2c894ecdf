-- what came of asking a customer how the purchase is doing: one result for each time
create table visit (
  id          uuid primary key,
  -- the run of the process that asked
  run         text not null unique,
  customer_id uuid not null references customer,
  -- null for a visit that is about no purchase
  purchase_id uuid references purchase,
  -- one of the regular ones of good customers
  regular     boolean not null,
  began_at    timestamptz not null,
  ended_at    timestamptz not null,
  result      text not null check (result in ('OK','PROBLEM','UNHAPPY','UNREACHABLE','SILENT','NO_CONTACT','LEFT_ALONE','GIVEN_BACK')),
  score       smallint check (score between 1 and 5)
);
create index visit_customer on visit (customer_id, ended_at desc, id desc);
