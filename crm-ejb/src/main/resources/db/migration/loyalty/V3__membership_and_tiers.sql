create table member (
  customer_id  uuid primary key references customer,
  -- eleven random characters and a check character; none once the customer is erased
  number       text unique,
  source       text not null,
  enrolled_at  timestamptz not null,
  left_at      timestamptz,
  -- what spending has earned, and the period in which it is kept
  tier         text not null check (tier in ('MEMBER','SILVER','GOLD','PLATINUM')),
  period_start timestamptz not null,
  period_end   timestamptz not null,
  check (period_end > period_start)
);
create index member_period_end on member (period_end, customer_id) where left_at is null;
create index member_enrolled on member (enrolled_at);

-- every change of what spending had earned; without a tier from the moment on when the customer left
create table member_tier (
  id          uuid primary key,
  customer_id uuid not null references customer,
  tier        text check (tier in ('MEMBER','SILVER','GOLD','PLATINUM')),
  since       timestamptz not null,
  reason      text not null
);
create index member_tier_customer on member_tier (customer_id, since, id);

create table member_preference (
  customer_id uuid not null references customer,
  key         text not null,
  value       text not null,
  -- where the customer said that we may know it
  source      text not null,
  stated_at   timestamptz not null,
  primary key (customer_id, key)
);

create table paid_membership (
  id          uuid primary key,
  customer_id uuid not null references customer,
  -- the shop's id of the payment
  ref         text not null unique,
  plan        text not null,
  tier        text not null check (tier in ('MEMBER','SILVER','GOLD','PLATINUM')),
  fee_minor   bigint not null check (fee_minor >= 0),
  currency    char(3) not null,
  starts_at   timestamptz not null,
  -- the first moment at which it is over
  ends_at     timestamptz not null check (ends_at >= starts_at),
  renews      boolean not null,
  -- whether others were told that it is over
  over_told   boolean not null default false
);
create index paid_membership_customer on paid_membership (customer_id, starts_at);
create index paid_membership_over on paid_membership (ends_at) where not over_told;
