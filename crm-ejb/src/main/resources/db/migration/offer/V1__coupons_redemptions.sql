create table coupon (
  id                uuid primary key,
  code              text not null unique,
  customer_id       uuid not null references customer,
  offer             text not null,
  -- one coupon for one cause: a welcome is the customer's only one, whatever is replayed
  cause             text not null,
  cause_ref         text not null,
  percent           smallint not null default 0 check (percent between 0 and 100),
  amount_minor      bigint check (amount_minor > 0),
  at_most_minor     bigint check (at_most_minor > 0),
  min_basket_minor  bigint not null default 0,
  currency          char(3) not null,
  state             text not null check (state in ('GRANTED','REDEEMED','EXPIRED','REVOKED')),
  granted_at        timestamptz not null,
  valid_until       timestamptz not null,
  ended_at          timestamptz,
  end_reason        text,
  process_key       text,
  process_version   integer,
  element_id        text,
  instance_id       text,
  version           bigint not null default 0,
  check ((percent = 0) <> (amount_minor is null)),
  unique (customer_id, cause, cause_ref)
);
create index coupon_customer on coupon (customer_id, granted_at desc);
create index coupon_ends on coupon (valid_until) where state = 'GRANTED';
create unique index coupon_one_welcome on coupon (customer_id) where cause = 'welcome';

create table redemption (
  id             uuid primary key,
  coupon_id      uuid not null references coupon,
  customer_id    uuid not null references customer,
  purchase_ref   text not null,
  basket_minor   bigint not null check (basket_minor >= 0),
  discount_minor bigint not null check (discount_minor between 0 and basket_minor),
  currency       char(3) not null,
  at             timestamptz not null,
  actor          text not null,
  reversed_at    timestamptz
);
create unique index redemption_once on redemption (coupon_id) where reversed_at is null;
create index redemption_purchase on redemption (purchase_ref);

-- wrong guesses of codes, counted for each customer and session
create table code_guess (
  who        text primary key,
  wrong      integer not null,
  since      timestamptz not null
);
