-- customers whose loaded history is not summed up yet: each is summed up once, however many sets of one file it is in
create table purchase_changed (
  customer_id uuid primary key references customer
);

-- what a check of a file has seen so far, to compare its next rows with; gone when the check has ended
create table purchase_check (
  check_id     uuid not null,
  ref          text not null,
  customer_ref text not null,
  customer_id  uuid,
  at           timestamptz not null,
  minor        bigint not null,
  currency     char(3) not null,
  line         bigint not null,
  primary key (check_id, ref)
);
