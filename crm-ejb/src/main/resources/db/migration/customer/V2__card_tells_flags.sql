-- flagged: staff, test, reseller, deceased or blocked; no process starts for these
create or replace view customer_card as
select c.id, c.ref, c.name, c.locale, c.time_zone, c.owner_id, u.login as owner, u.name as owner_name, c.team, c.created_at, c.search_text, c.erased_at,
  exists (select 1 from customer_flag f where f.customer_id = c.id) as flagged
from customer c left join app_user u on u.id = c.owner_id;
