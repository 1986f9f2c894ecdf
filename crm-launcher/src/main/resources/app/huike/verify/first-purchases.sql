-- Each customer has one first purchase at most of which processes were told, and no welcome was begun without one.
-- cure: the schema should not have let it happen: tell us, with the rows.
select 'customer ' || o.customer_id || ': welcomed for purchase ' || o.cause || ', which is not there' as what
from once_per_customer o where o.process_key = 'welcome' and not exists (select 1 from purchase p where p.id = o.cause)
