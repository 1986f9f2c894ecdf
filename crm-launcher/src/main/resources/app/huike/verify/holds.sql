-- Points that lie in a basket are held once, and a basket that has ended holds nothing.
-- cure: find the basket in the reservations; points that are held for one that has ended are a fault of ours: tell us, with the lines.
select 'hold ' || h.id || ' for ' || h.ref || ' of ' || h.points || case when h.ended_at is null then ', open' else ', ended' end || ': holds '
       || coalesce(e.held, 0) as what
from point_hold h left join (select of_id, sum(held) as held from point_entry where of_id is not null and held <> 0 group by of_id) e on e.of_id = h.id
where coalesce(e.held, 0) <> case when h.ended_at is null then h.points else 0 end
