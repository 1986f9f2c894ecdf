-- What the demo's shop will tell, and when: filled in demo mode only. An event that was told stays, with its moment.
create table demo_event (
  id        uuid primary key,
  -- business time: not before
  at        timestamptz not null,
  kind      text not null check (kind in ('PURCHASE', 'REFUND', 'WITHDRAWAL')),
  -- number in the sample
  customer  integer not null,
  ref       text,
  happened  timestamptz not null,
  minor     bigint,
  currency  char(3),
  category  text,
  told_at   timestamptz
);
create index demo_event_waiting on demo_event (at, id) where told_at is null;
