-- who can be sent a message about what concerns the customer's own things
create view reachable_customer as
select p.customer_id from contact_point p where p.kind = 'EMAIL' and p.reachable and not exists
  (select 1 from consent c where c.customer_id = p.customer_id and c.purpose = 'SERVICE' and c.channel = 'EMAIL' and c.state = 'WITHDRAWN');
