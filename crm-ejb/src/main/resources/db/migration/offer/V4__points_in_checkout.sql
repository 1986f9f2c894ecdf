-- points that lie in a basket in checkout: held on the ledger, by the hold of that id, and what they pay
alter table reservation
  add column points       bigint check (points > 0),
  add column points_minor bigint check (points_minor >= 0),
  add column hold_id      uuid,
  add check (num_nulls(points, points_minor, hold_id) in (0, 3));
