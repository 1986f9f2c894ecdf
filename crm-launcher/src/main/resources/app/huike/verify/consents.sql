-- No marketing and no question for an opinion left the house after the customer had said no.
-- cure: report it to whoever answers for data protection, and tell us: a message is looked at once more in the moment before it leaves.
select 'customer ' || m.customer_id || ': message ' || m.id || ' (' || m.template || ') left at ' || m.sent_at || ', and ' || m.purpose || ' by ' || m.channel
       || ' was withdrawn at ' || w.recorded_at as what
from message m join consent c on c.customer_id = m.customer_id and c.purpose = m.purpose and c.channel = m.channel and c.state = 'WITHDRAWN'
join lateral (select min(s.recorded_at) as recorded_at from consent_statement s where s.customer_id = c.customer_id and s.purpose = c.purpose
              and s.channel = c.channel and s.state = 'WITHDRAWN' and s.applied and s.stated_at = c.stated_at) w on true
where m.state = 'SENT' and m.purpose <> 'SERVICE' and m.sent_at > w.recorded_at + interval '1 minute'
