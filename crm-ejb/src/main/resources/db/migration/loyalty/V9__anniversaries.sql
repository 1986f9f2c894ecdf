-- what the lifecycle's sweeps may read: since when somebody is a member
create view current_member as select customer_id, enrolled_at from member where left_at is null;
