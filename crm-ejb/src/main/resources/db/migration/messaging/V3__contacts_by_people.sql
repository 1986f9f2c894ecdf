-- what the lifecycle's sweeps may read: when a person and the customer were in contact; messages that went out by themselves are none
create view hand_contact as select customer_id, at from interaction where message_id is null;
