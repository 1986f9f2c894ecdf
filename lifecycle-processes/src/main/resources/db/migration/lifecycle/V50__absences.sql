-- When people are away, and who stands in for them at what.
create table absence (
  id         uuid primary key,
  -- of whoever is away
  login      text not null,
  first_day  date not null,
  last_day   date not null,
  starts_at  timestamptz not null,
  -- when the person is there again
  ends_at    timestamptz not null,
  state      text not null check (state in ('PLANNED', 'AWAY', 'OVER')),
  entered_by text not null,
  entered_at timestamptz not null,
  check (first_day <= last_day)
);
create index absence_person on absence (login) where state <> 'OVER';

create table absence_substitute (
  absence_id uuid not null references absence on delete cascade,
  what       text not null check (what in ('ALL', 'PROCESS', 'STAGE', 'KIND')),
  -- key of the process, stage or kind; empty for all
  which      text not null check ((what = 'ALL') = (which = '')),
  login      text not null,
  named_by   text not null,
  named_at   timestamptz not null,
  primary key (absence_id, what, which)
);
create index absence_substitute_person on absence_substitute (login);

-- Who works now on a task of somebody who is away: the one who is named for what is narrowest. Null: nobody, or the person is there.
create function task_substitute(person text, process text, stage text, kind text) returns text language sql stable as $$
  select s.login from absence a join absence_substitute s on s.absence_id = a.id
  where a.login = person and a.state = 'AWAY'
    and (s.what = 'ALL' or s.what = 'PROCESS' and s.which = process or s.what = 'STAGE' and s.which = stage or s.what = 'KIND' and s.which = kind)
  order by array_position(array['KIND', 'PROCESS', 'STAGE', 'ALL'], s.what) limit 1
$$;

alter table lifecycle_task
  -- of whoever is away and for whom it is worked on, or was done
  add column stands_in_for text,
  -- since when
  add column stands_in_at timestamptz;
create index lifecycle_task_stood_in on lifecycle_task (stands_in_for) where stands_in_for is not null and state in ('OPEN', 'CLAIMED');
