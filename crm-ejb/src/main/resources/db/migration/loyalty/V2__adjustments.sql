-- what people gave or took, or want to: the amounts that came of it are entries of the ledger
create table point_adjustment (
  id           uuid primary key,
  customer_id  uuid not null references customer,
  currency     text not null check (currency in ('POINTS','STAMPS','CASHBACK')),
  points       bigint not null check (points <> 0),
  reason       text not null,
  -- a person's own words; taken out when the customer is erased
  note         text,
  state        text not null check (state in ('REQUESTED','POSTED','REFUSED')),
  requested_by text not null,
  requested_at timestamptz not null,
  -- the shop's day: on each, what one person gives and takes adds up
  day          date not null,
  decided_by   text,
  decided_at   timestamptz,
  refusal      text,
  check (state <> 'REQUESTED' or decided_at is null),
  check (decided_by <> requested_by)
);
create index point_adjustment_day on point_adjustment (requested_by, day, currency);
create index point_adjustment_waiting on point_adjustment (requested_at, id) where state = 'REQUESTED';
create index point_adjustment_customer on point_adjustment (customer_id, requested_at desc);
