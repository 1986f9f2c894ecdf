create table app_user (
  id            uuid primary key,
  login         text not null unique check (login = lower(login) and length(login) between 1 and 64),
  name          text not null,
  email         text,
  password_hash text,
  team          text not null default 'main',
  locale        text,
  active        boolean not null default true,
  -- grows with every new password and when the user is deactivated: sessions begun before end
  credential    integer not null default 0,
  created_at    timestamptz not null,
  version       bigint not null default 0
);

create table app_user_role (
  user_id uuid not null references app_user on delete cascade,
  role    text not null check (role in ('account-manager','lead','marketing','designer','reviewer','admin','till','api')),
  primary key (user_id, role)
);

-- only the hash is kept: a key is shown once, when it is made
create table api_key (
  id           uuid primary key,
  user_id      uuid not null references app_user on delete cascade,
  name         text not null,
  key_hash     text not null unique,
  scopes       text,
  created_at   timestamptz not null,
  expires_at   timestamptz,
  revoked_at   timestamptz,
  last_used_at timestamptz
);

-- what people did, apart from the journey log of what the product did
create table audit_entry (
  id         uuid primary key,
  at         timestamptz not null,
  actor      text not null,
  actor_kind text not null,
  action     text not null,
  subject    text,
  detail     jsonb not null default '{}'
);
create index audit_entry_at on audit_entry (at desc);
create index audit_entry_subject on audit_entry (subject, at desc);

-- delays grow with failures; nobody is locked out
create table login_failure (
  -- name:<login> or address:<from where>
  name     text primary key,
  failures integer not null,
  last_at  timestamptz not null default clock_timestamp()
);
create index login_failure_last_at on login_failure (last_at);

-- the one-time link by which the first administrator is made, on an installation without one; only its hash is kept
create table setup_link (
  id         smallint primary key default 1 check (id = 1),
  token_hash text not null,
  expires_at timestamptz not null
);
