create table platform_setting (
  key        text primary key,
  value      text not null,
  changed_at timestamptz not null default clock_timestamp(),
  changed_by text not null default 'system'
);

-- business time = the node's UTC + this; zero outside the demo
create table platform_clock (
  id            smallint primary key default 1 check (id = 1),
  offset_millis bigint not null default 0,
  -- whether it was once set into the past; after that it only goes forward
  begun         boolean not null default false
);
insert into platform_clock default values;

-- answers of POSTs that carried an Idempotency-Key, kept 30 days per key's owner
create table idempotency_key (
  owner        text not null,
  key          text not null,
  request_hash text not null,
  status       integer,
  location     text,
  body         text,
  created_at   timestamptz not null default clock_timestamp(),
  primary key (owner, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);

-- one row for each run of a set-based sweep; the cycle makes a second run on another node impossible
create table sweep_run (
  id         uuid primary key,
  kind       text not null,
  cycle      text not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  found      integer,
  unique (kind, cycle)
);

-- what a sweep found to do, once for each customer, kind and cycle
create table due_action (
  customer_id uuid not null,
  kind        text not null,
  cycle       text not null,
  created_at  timestamptz not null,
  done_at     timestamptz,
  primary key (customer_id, kind, cycle)
);
create index due_action_open on due_action (kind, created_at) where done_at is null;
