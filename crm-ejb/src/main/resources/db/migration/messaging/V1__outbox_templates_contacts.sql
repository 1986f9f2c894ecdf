create table message (
  id               uuid primary key,
  -- one message for one effect: written in the same transaction as what caused it
  effect_key       text not null unique,
  customer_id      uuid not null references customer,
  channel          text not null check (channel in ('EMAIL','SMS','PHONE','POST')),
  purpose          text not null check (purpose in ('SERVICE','MARKETING','FEEDBACK')),
  template         text not null,
  template_version integer not null,
  locale           text not null,
  address          text not null,
  subject          text not null,
  body_text        text not null,
  body_html        text,
  state            text not null check (state in ('WAITING','SENT','KEPT','EXPIRED','FAILED','STOPPED')),
  reason           text,
  created_at       timestamptz not null,
  -- business time: not before, and never after
  send_after       timestamptz not null,
  send_before      timestamptz not null,
  attempts         integer not null default 0,
  last_error       text,
  sent_at          timestamptz,
  -- the database's clock: whoever holds the lease sends, nobody else
  lease_until      timestamptz,
  lease_owner      text,
  process_key      text,
  process_version  integer,
  element_id       text,
  instance_id      text
);
create index message_due on message (send_after) where state = 'WAITING';
create index message_customer on message (customer_id, created_at desc, id desc);
create index message_created on message (created_at desc, id desc);

-- every touch, by whoever and on whatever channel
create table interaction (
  id          uuid primary key,
  customer_id uuid not null references customer,
  at          timestamptz not null,
  channel     text not null check (channel in ('FACE','PHONE','EMAIL','SMS','CHAT','SOCIAL','POST')),
  direction   text not null check (direction in ('IN','OUT')),
  outcome     text not null,
  note        text,
  actor       text not null,
  task_id     text,
  message_id  uuid references message
);
create index interaction_customer on interaction (customer_id, at desc, id desc);

-- rows here override the shipped files; a message keeps its rendered text, so old versions may be looked at but are never needed
create table message_template (
  key        text not null,
  locale     text not null,
  version    integer not null,
  subject    text not null,
  body_text  text not null,
  body_html  text,
  created_at timestamptz not null,
  created_by text not null,
  primary key (key, locale, version)
);
