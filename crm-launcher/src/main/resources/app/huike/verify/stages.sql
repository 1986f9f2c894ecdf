-- Every customer who ever bought stands in one stage, which is the open line of the history of stages; the lines follow one another without a gap.
-- cure: the history is what people were told: tell us, with the lines.
select 'customer ' || c.id || ': ' || coalesce(s.stage, 'no stage') || ' since ' || coalesce(cast(s.since as text), 'never') || '; the history says '
       || coalesce(h.stage, 'nothing') || ' since ' || coalesce(cast(h.since as text), 'never') as what
from customer c left join customer_stage s on s.customer_id = c.id
left join customer_stage_history h on h.customer_id = c.id and h.until is null
where c.merged_into is null and ((s.stage, s.since) is distinct from (h.stage, h.since)
   or s.stage is null and exists (select 1 from purchase p where p.customer_id = c.id))
union all
select 'customer ' || customer_id || ': ' || stage || ' until ' || until || ', and the next since ' || next
from (select customer_id, stage, until, lead(since) over (partition by customer_id order by since, until nulls last, id) as next from customer_stage_history) x
where until is distinct from next
