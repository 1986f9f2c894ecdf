-- the one secret link under which a user's calendar program reads the own tasks; only the hash is kept
create table calendar_link (
  user_id      uuid primary key references app_user on delete cascade,
  token_hash   text not null unique,
  -- whether full names and reasons stand in what it tells
  detailed     boolean not null,
  created_at   timestamptz not null,
  used_at      timestamptz,
  -- of what was told last, and since when it is so, by the database's clock: programs ask whether anything changed
  content_hash text,
  changed_at   timestamptz not null default clock_timestamp()
);
