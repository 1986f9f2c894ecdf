create extension if not exists pg_trgm;

create table customer (
  id          uuid primary key,
  ref         text not null unique,
  name        text,
  locale      text,
  time_zone   text,
  owner_id    uuid references app_user,
  team        text not null default 'main',
  birth_year  smallint,
  birth_month smallint check (birth_month between 1 and 12),
  birth_day   smallint check (birth_day between 1 and 31),
  created_at  timestamptz not null,
  erased_at   timestamptz,
  -- ref, name, e-mail and phone in lower case, characters beyond ASCII as their numbers: what a search looks through
  search_text text not null default '',
  version     bigint not null default 0
);
create index customer_search on customer using gin (search_text gin_trgm_ops);
create index customer_created on customer (created_at desc, id desc);
create index customer_owner on customer (owner_id, created_at desc);
create index customer_unowned on customer (team, created_at desc) where owner_id is null;

-- no process starts for these
create table customer_flag (
  customer_id uuid not null references customer,
  flag        text not null check (flag in ('staff','test','reseller','deceased','blocked')),
  primary key (customer_id, flag)
);

create table contact_point (
  customer_id uuid not null references customer,
  kind        text not null check (kind in ('EMAIL','PHONE','POST')),
  value       text not null,
  -- lower-case address, E.164 number: the same for the same place
  normalised  text not null,
  reachable   boolean not null default true,
  changed_at  timestamptz not null,
  primary key (customer_id, kind)
);
create index contact_point_same on contact_point (kind, normalised);

-- what holds now; UNKNOWN is the absence of a row
create table consent (
  customer_id uuid not null references customer,
  purpose     text not null check (purpose in ('SERVICE','MARKETING','FEEDBACK')),
  channel     text not null check (channel in ('EMAIL','SMS','PHONE','POST')),
  state       text not null check (state in ('GRANTED','WITHDRAWN')),
  source      text not null,
  wording     text,
  stated_at   timestamptz not null,
  primary key (customer_id, purpose, channel)
);

-- every statement ever made, whether it changed what holds or not
create table consent_statement (
  id          uuid primary key,
  customer_id uuid not null references customer,
  purpose     text not null,
  channel     text not null,
  state       text not null,
  source      text not null,
  wording     text,
  stated_at   timestamptz not null,
  recorded_at timestamptz not null,
  actor       text not null,
  applied     boolean not null
);
create index consent_statement_customer on consent_statement (customer_id, recorded_at desc);
-- a nightly sync that says the same again adds nothing
create unique index consent_statement_once on consent_statement (customer_id, purpose, channel, state, source, stated_at)
  where source <> 'erased';

-- what other rooms' read-side queries may join: one row a customer, no more than a list shows
create view customer_card as
select c.id, c.ref, c.name, c.locale, c.time_zone, c.owner_id, u.login as owner, u.name as owner_name, c.team, c.created_at, c.search_text, c.erased_at
from customer c left join app_user u on u.id = c.owner_id;
