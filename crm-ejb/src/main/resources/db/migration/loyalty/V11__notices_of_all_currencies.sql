-- whoever holds anything on the ledger is told of its end, in which currency it may be
alter table point_notice add column currency text not null default 'POINTS' check (currency in ('POINTS','STAMPS','CASHBACK'));
alter table point_notice alter column currency drop default;
alter table point_notice drop constraint point_notice_pkey;
alter table point_notice add primary key (customer_id, currency, ends_at);

-- whose does not lapse without a notice are all who can be reached, members or not
drop view reachable_member;

-- what the lifecycle's sweeps may read: what ends when, of whom; all currencies together, in their smallest units
drop view lapsing_points;
create view lapsing_value as
select r.customer_id, l.expires_at, to_char(l.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as expires_at_text,
       sum(e.amount) as amount
from point_lot l join point_account a on a.id = l.account_id join point_account r on r.id = a.root join point_entry e on e.lot_id = l.id
where l.open group by r.customer_id, l.expires_at;
