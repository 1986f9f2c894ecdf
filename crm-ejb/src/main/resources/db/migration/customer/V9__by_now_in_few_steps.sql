-- the same answer as before, asked in each look at a customer: a loop that hardly ever begins costs a tenth of a recursive query that always runs
create or replace function customer_by_now(wanted uuid) returns uuid language plpgsql stable as $$
declare
  who  uuid;
  into_whom uuid;
begin
  select id, merged_into into who, into_whom from customer where id = wanted;
  while into_whom is not null loop
    select id, merged_into into who, into_whom from customer where id = into_whom;
  end loop;
  return who;
end $$;
