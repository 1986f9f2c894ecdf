-- what the lifecycle's sweeps may read: when customers were asked; what never reached them does not count
create view survey_asked as
select customer_id, invited_at from survey_invitation where state <> 'WITHDRAWN';
