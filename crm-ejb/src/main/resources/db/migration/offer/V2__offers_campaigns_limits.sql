create table offer (
  id               uuid primary key,
  key              text not null unique,
  name_en          text not null,
  name_zh_hans     text not null,
  name_zh_hant     text not null,
  kind             text not null check (kind in ('PERCENT','AMOUNT','FREE_ITEM','GIFT','CASHBACK')),
  percent          smallint not null default 0 check (percent between 0 and 100),
  amount_minor     bigint check (amount_minor > 0),
  at_most_minor    bigint check (at_most_minor > 0),
  sku              text,
  category         text,
  min_basket_minor bigint not null default 0 check (min_basket_minor >= 0),
  currency         char(3) not null,
  -- only goods of these count; empty: all goods
  categories       text[] not null default '{}',
  alone            boolean not null,
  exclusion_groups text[] not null default '{}',
  tiers            text[] not null default '{}',
  -- either so long after the grant (ISO 8601), or from day to day
  valid_for        text,
  first_day        date,
  last_day         date,
  state            text not null check (state in ('DRAFT','ACTIVE','ENDED')),
  created_at       timestamptz not null,
  changed_at       timestamptz not null,
  changed_by       text not null,
  version          bigint not null default 0,
  check ((valid_for is null) = (first_day is not null) and (first_day is null) = (last_day is null)),
  check (first_day <= last_day),
  check (case kind when 'PERCENT' then percent > 0 and amount_minor is null
                   when 'AMOUNT' then percent = 0 and amount_minor is not null
                   when 'CASHBACK' then (percent > 0) = (amount_minor is null)
                   when 'FREE_ITEM' then percent = 0 and amount_minor is null and (sku is null) <> (category is null)
                   else percent = 0 and category is null end)
);

create table campaign (
  id              uuid primary key,
  key             text not null unique,
  name_en         text not null,
  name_zh_hans    text not null,
  name_zh_hant    text not null,
  offer_id        uuid not null references offer,
  first_day       date not null,
  last_day        date not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  -- stages of the customers whom it is for; empty: everybody
  audience        text[] not null default '{}',
  currency        char(3) not null,
  -- no limit where null; the sums are kept under it by conditional updates, and by the check if ever one is written wrongly
  budget_minor    bigint check (budget_minor > 0),
  spent_minor     bigint not null default 0 check (spent_minor >= 0),
  reserved_minor  bigint not null default 0 check (reserved_minor >= 0),
  max_redemptions integer check (max_redemptions > 0),
  redeemed        integer not null default 0 check (redeemed >= 0),
  held            integer not null default 0 check (held >= 0),
  per_customer    integer check (per_customer > 0),
  state           text not null check (state in ('DRAFT','ACTIVE','ENDED')),
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  changed_by      text not null,
  version         bigint not null default 0,
  check (first_day <= last_day),
  constraint campaign_within_budget check (spent_minor + reserved_minor <= budget_minor),
  constraint campaign_within_limit check (redeemed + held <= max_redemptions)
);
create index campaign_offer on campaign (offer_id);

-- codes that were made at once
create table code_batch (
  id          uuid primary key,
  campaign_id uuid not null references campaign,
  codes       integer not null check (codes > 0),
  created_at  timestamptz not null,
  created_by  text not null
);
create index code_batch_campaign on code_batch (campaign_id, created_at desc);

-- a coupon keeps the terms that it was given with; one without a customer belongs to whoever brings it
alter table coupon
  alter column customer_id drop not null,
  add column campaign_id      uuid references campaign,
  add column batch_id         uuid references code_batch,
  add column kind             text check (kind in ('PERCENT','AMOUNT','FREE_ITEM','GIFT','CASHBACK')),
  add column sku              text,
  add column category         text,
  add column categories       text[] not null default '{}',
  add column alone            boolean not null default true,
  add column exclusion_groups text[] not null default '{}',
  add column tiers            text[] not null default '{}',
  add column valid_from       timestamptz,
  -- no limit where null
  add column uses_limit       integer default 1 check (uses_limit > 0),
  add column taken            integer not null default 0 check (taken >= 0),
  add column per_customer     integer check (per_customer > 0),
  add constraint coupon_within_limit check (taken <= uses_limit),
  drop constraint coupon_check,
  add constraint coupon_benefit check (case when kind is null or kind in ('PERCENT','AMOUNT','CASHBACK')
                                            then (percent = 0) <> (amount_minor is null) else percent = 0 end),
  add constraint coupon_of_somebody check (customer_id is not null or campaign_id is not null);
update coupon set taken = 1 where state = 'REDEEMED';
create index coupon_campaign on coupon (campaign_id, granted_at desc) where campaign_id is not null;
create index coupon_batch on coupon (batch_id) where batch_id is not null;

-- how often one customer used a code or took part in a campaign; counted under the row's lock
create table coupon_share (
  scope_id    uuid not null,
  customer_id uuid not null references customer,
  taken       integer not null check (taken >= 0),
  primary key (scope_id, customer_id)
);

alter table redemption
  alter column customer_id drop not null,
  add column campaign_id  uuid references campaign,
  add column kind         text,
  add column credit_minor bigint not null default 0 check (credit_minor >= 0),
  -- what it cost the shop: taken off, credited, or paid for the gift
  add column cost_minor   bigint not null default 0 check (cost_minor >= 0),
  add column single_use   boolean not null default true;
update redemption set cost_minor = discount_minor;
drop index redemption_once;
create unique index redemption_once on redemption (coupon_id) where reversed_at is null and single_use;
-- a code of many uses is used once for a purchase
create unique index redemption_once_for_purchase on redemption (coupon_id, purchase_ref) where reversed_at is null;
create index redemption_campaign on redemption (campaign_id, at desc) where campaign_id is not null;
