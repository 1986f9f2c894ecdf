-- a purchase's id-to-be, and whether it is of gift cards only: who buys nothing else begins nothing
alter table purchase_check add column id uuid, add column gift_only boolean not null default false;

-- whom a live import would contact, as its check found: one row a customer, until the import has ended
create table purchase_start (
  check_id     uuid not null,
  id           uuid not null,
  customer_ref text not null,
  -- null for somebody who is not known yet
  customer_id  uuid,
  ref          text not null,
  at           timestamptz not null,
  minor        bigint not null,
  currency     char(3) not null,
  primary key (check_id, id)
);
create index purchase_start_by_time on purchase_start (check_id, at desc, id desc);
