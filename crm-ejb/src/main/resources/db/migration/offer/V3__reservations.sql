-- coupons that lie in a basket in checkout: taken from the counters already, and given back when the basket is given up
create table reservation (
  id             uuid primary key,
  customer_id    uuid references customer,
  state          text not null check (state in ('HELD','CONFIRMED','RELEASED','EXPIRED')),
  basket_minor   bigint not null check (basket_minor >= 0),
  currency       char(3) not null,
  purchase_ref   text,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  ended_at       timestamptz,
  actor          text not null,
  check ((state = 'CONFIRMED') = (purchase_ref is not null))
);
create index reservation_ends on reservation (expires_at) where state = 'HELD';

create table reservation_coupon (
  reservation_id uuid not null references reservation,
  coupon_id      uuid not null references coupon,
  campaign_id    uuid references campaign,
  discount_minor bigint not null check (discount_minor >= 0),
  credit_minor   bigint not null check (credit_minor >= 0),
  cost_minor     bigint not null check (cost_minor >= 0),
  primary key (reservation_id, coupon_id)
);
create index reservation_coupon_coupon on reservation_coupon (coupon_id);

alter table redemption add column reservation_id uuid references reservation;
create index redemption_reservation on redemption (reservation_id) where reservation_id is not null;
