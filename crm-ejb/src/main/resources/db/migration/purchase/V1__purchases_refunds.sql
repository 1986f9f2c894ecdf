create table purchase (
  id             uuid primary key,
  ref            text not null unique,
  customer_id    uuid not null references customer,
  at             timestamptz not null,
  minor          bigint not null check (minor >= 0),
  currency       char(3) not null,
  category       text,
  mode           text not null check (mode in ('LIVE','HISTORY')),
  -- never more than was paid
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and minor),
  -- nothing but gift cards: never a first purchase
  gift_only      boolean not null default false,
  -- processes were told that this is the customer's first ever
  told_first     boolean not null default false,
  recorded_at    timestamptz not null
);
create index purchase_customer on purchase (customer_id, at desc, id desc);
create unique index purchase_one_first on purchase (customer_id) where told_first;

create table purchase_line (
  purchase_id uuid not null references purchase,
  no          smallint not null,
  sku         text not null,
  category    text,
  quantity    integer not null check (quantity > 0),
  minor       bigint not null check (minor >= 0),
  primary key (purchase_id, no)
);

create table refund (
  id          uuid primary key,
  purchase_id uuid not null references purchase,
  ref         text not null,
  minor       bigint not null check (minor > 0),
  at          timestamptz not null,
  unique (purchase_id, ref)
);

-- one row a customer, kept in the purchase's own transaction: stages, values and sweeps read it instead of all purchases
create table purchase_summary (
  customer_id uuid primary key references customer,
  purchases   integer not null,
  -- kept purchases: paid, not refunded in full
  kept        integer not null,
  first_at    timestamptz,
  last_at     timestamptz,
  -- what was paid and not given back, in the shop's own currency only
  net_minor   bigint not null
);
