-- cash-back that lies in a basket in checkout, beside points: held on the ledger, by the hold of that id, and what it pays
alter table reservation
  add column cashback         bigint check (cashback > 0),
  add column cashback_minor   bigint check (cashback_minor >= 0),
  add column cashback_hold_id uuid,
  add constraint reservation_cashback check (num_nulls(cashback, cashback_minor, cashback_hold_id) in (0, 3));
