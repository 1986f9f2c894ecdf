-- the last score of a customer; gone when the customer objects or is erased
create table customer_risk (
  customer_id uuid primary key references customer,
  score       numeric(5,4) not null check (score between 0 and 1),
  -- keys separated by blanks, the weightiest first
  factors     text not null,
  source      text not null check (source in ('MODEL','RULE')),
  scored_at   timestamptz not null,
  -- the lowest since the last warning: one that was never low again warns of nothing new
  lowest      numeric(5,4) not null default 0
);

-- who does not want to be scored
create table profiling_objection (
  customer_id uuid primary key references customer,
  at          timestamptz not null
);

create table churn_warning (
  id            uuid primary key,
  customer_id   uuid not null references customer,
  score         numeric(5,4) not null,
  factors       text not null,
  opened_at     timestamptz not null,
  -- what was bought in the twelve months before, in the shop's currency
  value_minor   bigint not null,
  -- since when somebody is asked, or why nobody is
  asked_at      timestamptz,
  waits_because text,
  closed_at     timestamptz,
  reason        text,
  check ((closed_at is null) = (reason is null))
);
create unique index churn_warning_one_open on churn_warning (customer_id) where closed_at is null;
create index churn_warning_customer on churn_warning (customer_id, opened_at desc);
