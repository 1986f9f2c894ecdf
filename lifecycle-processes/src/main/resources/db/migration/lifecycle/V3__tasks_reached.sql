-- outcomes after which somebody spoke with the customer
alter table lifecycle_task add column reached text[] not null default '{}';
alter table lifecycle_task alter column reached drop default;
