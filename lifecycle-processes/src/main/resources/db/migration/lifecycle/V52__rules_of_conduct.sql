-- How people talk with customers: each edition stays, so that it can be told what somebody has agreed to.
create table conduct_edition (
  edition    integer generated always as identity primary key,
  rules      text not null check (length(rules) <= 4000),
  -- what is never said to customers
  phrases    text[] not null,
  written_by text not null,
  written_at timestamptz not null
);

create table conduct_agreed (
  edition   integer not null references conduct_edition,
  login     text not null,
  agreed_at timestamptz not null,
  primary key (edition, login)
);
