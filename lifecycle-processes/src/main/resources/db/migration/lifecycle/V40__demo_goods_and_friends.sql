-- the demo's shop also tells of friends, goods, appointments and paid memberships
alter table demo_event drop constraint demo_event_kind_check;
alter table demo_event add constraint demo_event_kind_check
  check (kind in ('PURCHASE', 'REFUND', 'WITHDRAWAL', 'DELIVERY', 'COMPLAINT', 'BONUS', 'REFERRAL', 'PRODUCT', 'APPOINTMENT',
    'MEMBERSHIP'));
