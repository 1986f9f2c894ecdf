-- the demo's shop tells of deliveries too
alter table demo_event drop constraint demo_event_kind_check;
alter table demo_event add check (kind in ('PURCHASE', 'DELIVERY', 'REFUND', 'WITHDRAWAL'));
