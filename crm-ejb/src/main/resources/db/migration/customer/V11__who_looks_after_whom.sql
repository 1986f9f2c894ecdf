-- Each change of who looks after whom: who, when, from, to, why. It tells of colleagues, and stays when the customer is erased.
create table owner_change (
  no          bigint generated always as identity primary key,
  customer_id uuid not null references customer,
  at          timestamptz not null,
  by_login    text not null,
  from_id     uuid references app_user,
  to_id       uuid references app_user,
  reason      text not null check (reason in ('NAMED', 'TAKEN', 'GIVEN', 'RULE', 'TIER', 'DISPUTE', 'LEFT', 'MERGED')),
  note        text check (length(note) <= 1000)
);
create index owner_change_customer on owner_change (customer_id, no desc);
create index owner_change_given on owner_change (to_id, no desc) where reason = 'RULE';

-- when the owner was in touch with the customer last
create table owner_work (
  customer_id uuid primary key references customer,
  owner_id    uuid not null references app_user,
  at          timestamptz not null
);

-- how a team's customers without an owner get one, and for how long nobody takes a colleague's
create table assignment_rule (
  team           text primary key,
  way            text not null check (way in ('NONE', 'ROUND_ROBIN', 'LEAST_BUSY', 'REGION')),
  protected_days integer not null check (protected_days between 0 and 365),
  changed_by     text not null,
  changed_at     timestamptz not null
);

create table assignment_region (
  team    text not null references assignment_rule on delete cascade,
  -- a country's code, or * for all others
  region  text not null,
  user_id uuid not null references app_user,
  primary key (team, region)
);

-- a colleague says that somebody's customer is his; somebody else decides
create table owner_dispute (
  id          uuid primary key,
  customer_id uuid not null references customer,
  claimed_by  uuid not null references app_user,
  owner_id    uuid not null references app_user,
  -- the claimant's words; forgotten with the customer
  reason      text check (length(reason) <= 1000),
  state       text not null check (state in ('OPEN', 'GIVEN', 'KEPT', 'LAPSED', 'WITHDRAWN')),
  claimed_at  timestamptz not null,
  decided_by  text,
  decided_at  timestamptz,
  check ((state = 'OPEN') = (decided_at is null))
);
create unique index owner_dispute_open on owner_dispute (customer_id) where state = 'OPEN';
create index owner_dispute_waiting on owner_dispute (claimed_at) where state = 'OPEN';
