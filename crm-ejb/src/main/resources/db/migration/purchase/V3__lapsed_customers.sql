-- what the lifecycle's sweeps may read: who is silent for too long, and what customers bought
create view lapsed_customer as
select customer_id, since, last_at, to_char(last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as last_at_text from customer_stage where stage = 'LAPSED' and not closed;

create view purchase_value as
select customer_id, at, currency, minor - refunded_minor as net_minor from purchase;
