-- what complaints are about: a tree with texts in three languages, for a shop to change
create table case_category (
  key      text primary key check (key ~ '^[a-z0-9-]{1,40}$'),
  parent   text references case_category,
  position integer not null,
  active   boolean not null default true
);
create table case_category_text (
  category text not null references case_category,
  language text not null check (language in ('en','zh-Hans','zh-Hant')),
  name     text not null,
  primary key (category, language)
);

-- by when something is promised: the first row that fits holds
create table service_level (
  position integer primary key,
  deadline text not null check (deadline in ('ACKNOWLEDGE','RESPOND','RESOLVE')),
  -- null: any
  severity smallint check (severity between 1 and 4),
  -- true: only for customers of tier Gold and above
  gold     boolean not null default false,
  amount   text not null check (amount ~ '^P'),
  -- counts the shop's working time; otherwise day and night
  working  boolean not null
);
insert into service_level (position, deadline, severity, gold, amount, working) values
  (10, 'ACKNOWLEDGE', null, false, 'PT15M', false),
  (20, 'RESPOND',     1,    false, 'PT1H',  true),
  (30, 'RESPOND',     null, true,  'PT2H',  true),
  (40, 'RESPOND',     null, false, 'PT4H',  true),
  (50, 'RESOLVE',     null, false, 'P3D',   true);

create sequence service_case_number start 10001;

create table service_case (
  id               uuid primary key,
  number           bigint not null unique,
  customer_id      uuid not null references customer,
  channel          text not null check (channel in ('FACE','PHONE','EMAIL','SMS','CHAT','SOCIAL','POST')),
  subject          text not null,
  body             text,
  purchase_ref     text,
  category         text references case_category,
  severity         smallint check (severity between 1 and 4),
  -- 1: whoever took it; 2: whoever knows more of it
  level            smallint not null default 1 check (level between 1 and 2),
  owner_id         uuid references app_user,
  team             text not null,
  state            text not null check (state in ('REGISTERED','ACKNOWLEDGED','IN_PROGRESS','AWAITING_CUSTOMER','RESOLVED','CLOSED','REOPENED')),
  registered_at    timestamptz not null,
  acknowledged_at  timestamptz,
  responded_at     timestamptz,
  awaiting_since   timestamptz,
  resolved_at      timestamptz,
  closed_at        timestamptz,
  reopened         smallint not null default 0,
  resolution       text check (resolution in ('EXPLAINED','REPLACED','REPAIRED','REFUNDED','DELIVERED','COMPENSATED','DECLINED','WITHDRAWN','NO_REPLY')),
  resolution_text  text,
  cause            text check (cause in ('PRODUCT','DELIVERY','SERVICE','PRICE','INFORMATION','PAYMENT','SYSTEM','CUSTOMER','OUTSIDE','UNKNOWN')),
  satisfaction     text check (satisfaction in ('SATISFIED','UNSATISFIED','NO_ANSWER')),
  satisfaction_at  timestamptz,
  version          bigint not null default 0,
  -- a case is neither solved nor closed without being classified, and without a resolution and a cause
  check (state not in ('RESOLVED','CLOSED') or coalesce(resolution, '') = 'WITHDRAWN'
         or (category is not null and severity is not null and resolution is not null and cause is not null)),
  check ((state = 'AWAITING_CUSTOMER') = (awaiting_since is not null))
);
create index service_case_customer on service_case (customer_id, registered_at desc);
create index service_case_open on service_case (customer_id) where state <> 'CLOSED';
create index service_case_board on service_case (state, registered_at desc, id desc);
create index service_case_registered on service_case (registered_at desc, id desc);
create index service_case_owner on service_case (owner_id, state);

create table case_deadline (
  case_id      uuid not null references service_case,
  kind         text not null check (kind in ('ACKNOWLEDGE','RESPOND','RESOLVE')),
  -- 0, and one more each time the case was reopened
  round        smallint not null,
  amount       text not null,
  working      boolean not null,
  started_at   timestamptz not null,
  -- how long the clock stood, in the deadline's own kind of time
  stood_seconds bigint not null default 0,
  warn_at      timestamptz not null,
  due_at       timestamptz not null,
  met_at       timestamptz,
  -- how long it took, in the deadline's own kind of time, without what the clock stood
  took_seconds bigint,
  warned_at    timestamptz,
  escalated_at timestamptz,
  primary key (case_id, kind, round)
);
create index case_deadline_running on case_deadline (due_at) where met_at is null;

-- what was done, by whom, when; lines are added, never changed
create table case_entry (
  id      uuid primary key,
  case_id uuid not null references service_case,
  at      timestamptz not null,
  actor   text not null,
  kind    text not null,
  text    text,
  detail  jsonb not null default '{}'
);
create index case_entry_case on case_entry (case_id, at, id);

create table case_goodwill (
  id             uuid primary key,
  case_id        uuid not null references service_case,
  minor          bigint not null check (minor > 0),
  currency       char(3) not null,
  reason         text,
  state          text not null check (state in ('GRANTED','ASKED','REFUSED')),
  asked_by       text not null,
  asked_by_id    uuid references app_user,
  asked_at       timestamptz not null,
  decided_by     text,
  decided_at     timestamptz,
  -- nobody decides on what he asked for himself
  check (state = 'ASKED' or decided_at is not null),
  check (decided_by is null or decided_by <> asked_by or state = 'GRANTED')
);
create index case_goodwill_case on case_goodwill (case_id, asked_at);
create index case_goodwill_person on case_goodwill (asked_by, asked_at);
create index case_goodwill_asked on case_goodwill (asked_at) where state = 'ASKED';
