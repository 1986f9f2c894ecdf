-- when somebody last found that what is known of the customer is right; null: not since it was made
alter table customer
  add column verified_at timestamptz,
  add column verified_by text;
create index customer_by_verification on customer ((coalesce(verified_at, created_at)), id) where owner_id is not null;
