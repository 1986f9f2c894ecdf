-- what a customer may have done, so many times: visits, trainings, support
create table entitlement (
  id          uuid primary key,
  customer_id uuid not null references customer,
  -- the shop's id
  ref         text not null unique,
  kind        text not null check (kind in ('VISIT','TRAINING','SUPPORT')),
  granted     integer not null check (granted > 0),
  -- booked or used; never more than granted
  taken       integer not null default 0 check (taken between 0 and granted),
  valid_until date not null,
  granted_at  timestamptz not null,
  actor       text not null
);
create index entitlement_customer on entitlement (customer_id, granted_at desc, id);

create table entitlement_booking (
  id             uuid primary key,
  entitlement_id uuid not null references entitlement,
  -- the shop's id of the booking
  ref            text not null unique,
  slot           timestamptz not null,
  state          text not null check (state in ('BOOKED','USED','CANCELLED')),
  booked_at      timestamptz not null,
  settled_at     timestamptz
);
create index entitlement_booking_of on entitlement_booking (entitlement_id);
