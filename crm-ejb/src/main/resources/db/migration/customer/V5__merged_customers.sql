-- who turned out to be another customer: the row stays, so that its ref answers as that one; the person's data has moved there
alter table customer
  add column merged_into uuid references customer,
  add column merged_at   timestamptz,
  add constraint customer_merged_into_another check (merged_into <> id),
  add constraint customer_merged_once check ((merged_into is null) = (merged_at is null));
create index customer_merged on customer (merged_into) where merged_into is not null;

-- who a customer is by now: himself, or the one at the end of his merges; null for nobody
create function customer_by_now(wanted uuid) returns uuid language sql stable as $$
  with recursive line as (
    select id, merged_into from customer where id = wanted
    union all
    select c.id, c.merged_into from customer c join line l on c.id = l.merged_into)
  select id from line where merged_into is null
$$;

-- who is called so by now, for other rooms; null for nobody
create function customer_called(wanted text) returns uuid language sql stable as $$
  select customer_by_now(id) from customer where ref = wanted
$$;
