-- whose festivals the customer keeps, as he said; and since when his birthday is known: for a year it does not change
alter table customer
  add column festival_calendar text check (festival_calendar in ('CHINESE','CHRISTIAN','CIVIL','NONE')),
  add column birthday_set_at timestamptz;
update customer set birthday_set_at = created_at where birth_month is not null;

-- what the lifecycle's sweeps may read: on which days a customer could be congratulated; never the year
create view celebrated_customer as
select id as customer_id, birth_month, birth_day, festival_calendar from customer where erased_at is null and merged_into is null;

-- and who allows a greeting
create view may_be_greeted as
select p.customer_id from contact_point p
join consent c on c.customer_id = p.customer_id and c.purpose = 'MARKETING' and c.channel = 'EMAIL' and c.state = 'GRANTED'
where p.kind = 'EMAIL' and p.reachable;
