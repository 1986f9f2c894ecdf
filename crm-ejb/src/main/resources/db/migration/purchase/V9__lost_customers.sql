-- for the dry run of the win-back: who is left alone
create view lost_customer as
select customer_id, since from customer_stage where stage = 'LOST' and not closed;
