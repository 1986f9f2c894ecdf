-- What lists of tasks go by of the customer, beside each open task: looked over at each change that is told, and each night.
-- Tasks of before are looked over in the first night.
alter table lifecycle_task
  add column tier        text not null default '',
  add column stage       text not null default 'PROSPECT',
  add column region      text not null default '',
  add column language    text not null default '',
  add column products    text[] not null default '{}',
  add column value_minor bigint not null default 0,
  -- the customer's own, and the latest notes, folded like it
  add column search_text text not null default '';

update lifecycle_task t set search_text = c.search_text from customer_card c where c.id = t.customer_id and t.state in ('OPEN', 'CLAIMED');

create index lifecycle_task_open_priority on lifecycle_task ((-priority), due_at, id) where state in ('OPEN', 'CLAIMED');
create index lifecycle_task_open_value on lifecycle_task ((-value_minor), due_at, id) where state in ('OPEN', 'CLAIMED');
create index lifecycle_task_open_text on lifecycle_task using gin (search_text gin_trgm_ops) where state in ('OPEN', 'CLAIMED');

-- looks at the tasks that people keep; of a person who is gone they stay, for colleagues who share them
create table task_filter (
  id       uuid primary key,
  owner    text not null,
  -- whose people see it where it is shared
  team     text,
  name     text not null check (length(name) <= 60),
  query    text not null,
  shared   boolean not null,
  saved_at timestamptz not null,
  unique (owner, name)
);
create index task_filter_shared on task_filter (team) where shared;
