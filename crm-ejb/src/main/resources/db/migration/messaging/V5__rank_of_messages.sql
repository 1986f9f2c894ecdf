-- of one customer's marketing that waits, the smaller goes first: what was written before there were ranks stands in the middle
alter table message add column rank smallint not null default 50;
alter table message alter column rank drop default;
