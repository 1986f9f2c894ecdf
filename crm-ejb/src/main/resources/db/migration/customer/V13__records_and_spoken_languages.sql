-- what the lifecycle's sweeps may read: since when nobody has found right what is known of a customer, of those whom somebody looks after
create view verified_record as
select id as customer_id, owner_id, coalesce(verified_at, created_at) as since from customer
where owner_id is not null and erased_at is null and merged_into is null;

-- and of whom somebody does
create view record_keeper as select id as owner_id from app_user where active;

-- each one's oldest, whatever the others have
create index customer_by_owner_and_verification on customer (owner_id, (coalesce(verified_at, created_at)), id)
  where owner_id is not null and erased_at is null and merged_into is null;

-- in which the customer wants to be spoken with; null: in the one of locale
alter table customer add column spoken_language text check (spoken_language ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?$');

create or replace view customer_card as
select c.id, c.ref, c.name, c.locale, c.time_zone, c.owner_id, u.login as owner, u.name as owner_name, c.team, c.created_at, c.search_text, c.erased_at,
  exists (select 1 from customer_flag f where f.customer_id = c.id) as flagged, c.spoken_language
from customer c left join app_user u on u.id = c.owner_id;
