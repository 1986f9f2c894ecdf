-- goods that a customer owns and that the shop looks after
create table owned_product (
  id            uuid primary key,
  customer_id   uuid not null references customer,
  -- the maker's, as the shop writes it: one product, one owner
  serial        text not null unique,
  sku           text not null,
  name          text not null,
  -- the last day of the warranty; none where there is none
  covered_until date,
  registered_at timestamptz not null,
  actor         text not null
);
create index owned_product_customer on owned_product (customer_id, registered_at desc, id);
create index owned_product_covered on owned_product (covered_until);
create index owned_product_registered on owned_product (registered_at);

-- what the lifecycle's sweeps may read
create view covered_product as select id as product_id, customer_id, covered_until, registered_at from owned_product;
