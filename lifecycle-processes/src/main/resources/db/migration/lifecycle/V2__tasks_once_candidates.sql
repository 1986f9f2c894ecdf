-- What processes want people to do; written in the engine's transaction, read by every list. The engine's own table is never listed.
create table lifecycle_task (
  id              text primary key,
  kind            text not null,
  customer_id     uuid not null references customer,
  -- of the customer when the task was made: who of the group may take it
  team            text not null,
  -- OPEN with an assignee: meant for that person, who has not begun
  state           text not null check (state in ('OPEN', 'CLAIMED', 'DONE', 'GONE')),
  assignee        text,
  candidate_group text,
  created_at      timestamptz not null,
  due_at          timestamptz not null,
  priority        integer not null,
  -- name, value, name, value …
  parameters      text[] not null,
  outcomes        text[] not null,
  bulk            text[] not null,
  contact         text,
  wants           text[] not null,
  outcome         text,
  note            text check (length(note) <= 4000),
  ended_at        timestamptz,
  ended_by        text,
  process_key     text not null,
  process_version integer not null,
  element_id      text not null,
  instance_id     text not null,
  check (state <> 'CLAIMED' or assignee is not null),
  check ((state in ('DONE', 'GONE')) = (ended_at is not null))
);
create index lifecycle_task_open on lifecycle_task (due_at, id) where state in ('OPEN', 'CLAIMED');
create index lifecycle_task_open_assignee on lifecycle_task (assignee, due_at, id) where state in ('OPEN', 'CLAIMED');
create index lifecycle_task_open_group on lifecycle_task (candidate_group, team, due_at, id) where state in ('OPEN', 'CLAIMED') and assignee is null;
create index lifecycle_task_due on lifecycle_task (due_at, id);
create index lifecycle_task_customer on lifecycle_task (customer_id, due_at, id);
create index lifecycle_task_instance on lifecycle_task (instance_id);

-- Once per customer for good: the row stays when the process has ended, and when the customer is erased.
create table once_per_customer (
  process_key text not null,
  customer_id uuid not null references customer,
  -- what it was about, such as the id of the first purchase
  cause       uuid not null,
  started_at  timestamptz not null,
  primary key (process_key, customer_id)
);

-- Customers whose welcome coupon is open and who may be called when the time comes: who is among the best of a day can be told only
-- from all that fall due on it.
create table welcome_candidate (
  customer_id uuid primary key references customer,
  -- the owner's id, or the group and team of those without one
  person      text not null,
  value_minor bigint not null,
  callable    boolean not null,
  since       timestamptz not null,
  asked_at    timestamptz,
  called_on   date
);
create index welcome_candidate_waiting on welcome_candidate (person, since) where asked_at is null;
create index welcome_candidate_called on welcome_candidate (person, called_on) where called_on is not null;
