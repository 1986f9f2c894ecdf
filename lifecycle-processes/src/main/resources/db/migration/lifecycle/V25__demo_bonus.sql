-- The demo's shop gives points that end soon, too.
alter table demo_event drop constraint demo_event_kind_check;
alter table demo_event add constraint demo_event_kind_check
  check (kind in ('PURCHASE', 'REFUND', 'WITHDRAWAL', 'DELIVERY', 'COMPLAINT', 'BONUS'));
