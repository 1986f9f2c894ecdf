-- From how much on, bought in twelve months, a customer is among so many percent who bought most: reckoned by the first who asks on a day of the shop,
-- for at a million customers it takes more than a second.
create table churn_best (
  currency    text not null,
  percent     integer not null,
  reckoned_on date not null,
  value_minor bigint not null,
  primary key (currency, percent)
);
