-- Nobody owes less than nothing, and all accounts that were merged lead to one.
-- cure: an owed amount is a sum of entries, and entries are only ever added: correct it by an adjustment with a reason, and tell us.
select 'account ' || a.root || ': owes ' || -sum(e.amount) || ', which is less than nothing' as what
from point_entry e join point_account a on a.id = e.account_id where e.lot_id is null group by a.root having sum(e.amount) > 0
union all
select 'account ' || a.id || ' leads to ' || a.root || ', which leads on to ' || r.root
from point_account a join point_account r on r.id = a.root where r.root <> r.id or r.currency <> a.currency
