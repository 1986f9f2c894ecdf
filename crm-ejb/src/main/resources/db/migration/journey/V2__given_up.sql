-- a win-back was closed without a purchase: lost, until the customer buys again
alter table customer_stage add column given_up boolean not null default false;
