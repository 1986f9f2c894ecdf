-- what the lifecycle's sweeps may read: purchases that were paid, of goods, and not given back in full
create view kept_purchase as
select customer_id, at, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at_text, currency,
       minor - refunded_minor as net_minor, mode = 'LIVE' as live
from purchase where minor > refunded_minor and not gift_only;
