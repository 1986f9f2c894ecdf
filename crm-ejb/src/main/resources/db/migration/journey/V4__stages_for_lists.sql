-- where customers stand now, for lists of other rooms
create view customer_stage_now as select customer_id, stage from customer_stage;
