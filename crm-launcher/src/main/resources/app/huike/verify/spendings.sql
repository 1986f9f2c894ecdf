-- Each spending of points took what it says, and gave all of it back if it was undone.
-- cure: compare the spending with its purchase; give back or take what is missing by an adjustment with a reason.
select 'spending ' || s.id || ' for ' || s.ref || ' of ' || s.points || ': took ' || coalesce(e.spent, 0) || ', gave back ' || coalesce(e.returned, 0) as what
from point_spending s left join (select of_id, -sum(amount) filter (where kind = 'SPENT') as spent, sum(amount) filter (where kind = 'RETURNED') as returned
                                 from point_entry where of_id is not null and kind in ('SPENT', 'RETURNED') group by of_id) e on e.of_id = s.id
where coalesce(e.spent, 0) <> s.points or coalesce(e.returned, 0) <> case when s.returned_at is null then 0 else s.points end
