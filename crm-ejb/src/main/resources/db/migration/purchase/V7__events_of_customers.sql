-- what the shop tells of customers besides purchases and refunds: facts, never changed
create table customer_event (
  id          uuid primary key,
  -- the shop's id of it; null where it has none
  ref         text unique,
  customer_id uuid not null references customer,
  kind        text not null check (kind in ('DELIVERED','VISITED','RETURNED','OPTED_OUT')),
  at          timestamptz not null,
  purchase_id uuid references purchase,
  -- what an opt-out means
  withdrawn   text check (withdrawn in ('CALLS','MARKETING','EVERYTHING')),
  recorded_at timestamptz not null,
  check ((kind in ('DELIVERED','RETURNED')) = (purchase_id is not null)),
  check ((kind = 'OPTED_OUT') = (withdrawn is not null))
);
create index customer_event_customer on customer_event (customer_id, at desc, id desc);
create index customer_event_purchase on customer_event (purchase_id, kind) where purchase_id is not null;

-- the pieces that came back
create table customer_event_line (
  event_id uuid not null references customer_event,
  sku      text not null,
  quantity integer not null check (quantity > 0),
  primary key (event_id, sku)
);
