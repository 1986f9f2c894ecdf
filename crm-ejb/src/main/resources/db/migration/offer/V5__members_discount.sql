-- what the members' discount took off, once for a purchase: with the reservation that it came from, or with its first code
alter table reservation add column member_minor bigint not null default 0 check (member_minor >= 0);
alter table redemption add column member_minor bigint not null default 0 check (member_minor >= 0);
create index reservation_purchase on reservation (purchase_ref) where purchase_ref is not null;
