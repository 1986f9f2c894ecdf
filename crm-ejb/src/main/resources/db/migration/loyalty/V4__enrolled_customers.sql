-- what the lifecycle's sweeps may read: who is a member, or was one and left
create view enrolled_customer as select customer_id from member;
