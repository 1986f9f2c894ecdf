-- what customers give to friends; gone when the customer is erased
create table referral_code (
  customer_id uuid primary key references customer,
  code        text not null unique,
  made_at     timestamptz not null
);

-- who came by whose code: nobody comes twice, and nobody by himself
create table referral (
  referee_id   uuid primary key references customer,
  -- null once that customer was erased
  referrer_id  uuid references customer,
  state        text not null check (state in ('USED','HELD','WAITING','REWARDED','ENDED')),
  reason       text,
  used_at      timestamptz not null,
  purchase_ref text,
  bought_at    timestamptz,
  approved     boolean not null default false,
  check (referee_id <> referrer_id),
  check ((purchase_ref is null) = (bought_at is null))
);
create index referral_of on referral (referrer_id, used_at desc);

-- one reward for each side
create table referral_reward (
  referee_id  uuid not null references referral on update cascade,
  side        text not null check (side in ('REFEREE','REFERRER')),
  customer_id uuid not null references customer,
  at          timestamptz not null,
  primary key (referee_id, side)
);

-- how many rewards a code brought in a year of the shop's: one row, changed by a conditional statement
create table referral_year (
  customer_id uuid not null references customer,
  year        integer not null,
  rewards     integer not null check (rewards > 0),
  primary key (customer_id, year)
);
