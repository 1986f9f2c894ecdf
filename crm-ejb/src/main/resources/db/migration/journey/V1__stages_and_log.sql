create table customer_stage (
  customer_id uuid primary key references customer,
  stage       text not null check (stage in ('PROSPECT','NEW','ACTIVE','LOYAL','AT_RISK','LAPSED','LOST','CLOSED')),
  since       timestamptz not null,
  -- what the stage depends on, as the purchases told it: the nightly sweep asks nothing else
  kept        integer not null default 0,
  first_at    timestamptz,
  last_at     timestamptz,
  -- median of the gaps between purchases; null with fewer than four of them
  usual_gap_seconds bigint,
  -- deceased, blocked, erased
  closed      boolean not null default false,
  member      boolean not null default false,
  warned      boolean not null default false
);
create index customer_stage_by_stage on customer_stage (stage, since);

create table customer_stage_history (
  id          uuid primary key,
  customer_id uuid not null references customer,
  stage       text not null,
  since       timestamptz not null,
  until       timestamptz,
  reason      text not null
);
create index customer_stage_history_customer on customer_stage_history (customer_id, since desc);
create unique index customer_stage_history_one_open on customer_stage_history (customer_id) where until is null;

-- everything that happened to a customer and why; never changed, only anonymised when the customer is erased
create table journey_log (
  id              uuid primary key,
  customer_id     uuid not null references customer,
  at              timestamptz not null,
  kind            text not null,
  actor           text not null,
  process_key     text,
  process_version integer,
  element_id      text,
  instance_id     text,
  reason          text,
  detail          jsonb not null default '{}'
);
create index journey_log_customer on journey_log (customer_id, at desc, id desc);
create index journey_log_at on journey_log (at desc, id desc);
