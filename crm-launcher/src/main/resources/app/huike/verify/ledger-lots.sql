-- No lot of the ledger has less than nothing, or less than is held of it, and what it says of itself is what its entries say.
-- cure: entries are only ever added, so they are right: find out who wrote the lot's columns beside the trigger, and correct the lot.
select 'lot ' || l.id || ' of account ' || l.account_id || ': open ' || l.open || ', waiting ' || l.waiting || '; its entries: '
       || coalesce(s.amount, 0) || ' there, ' || coalesce(s.pending, 0) || ' pending, ' || coalesce(s.held, 0) || ' held' as what
from point_lot l left join (select lot_id, sum(amount) as amount, sum(pending) as pending, sum(held) as held, max(expires_at) as ends
                            from point_entry where lot_id is not null group by lot_id) s on s.lot_id = l.id
where s.lot_id is null or s.held < 0 or s.amount < s.held or s.pending < 0
   or l.open is distinct from (s.amount > 0) or l.waiting is distinct from (s.pending > 0) or l.expires_at is distinct from s.ends
