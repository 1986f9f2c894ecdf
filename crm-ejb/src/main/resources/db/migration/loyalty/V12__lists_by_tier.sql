-- for lists of customers who stand in a tier: the highest ones are few among many
create index member_tier_now on member (tier, customer_id) where left_at is null;
