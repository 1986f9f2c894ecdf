-- that a customer was told of an end of points, the first time
create table point_notice (
  customer_id uuid not null references customer,
  -- the first moment at which they are over
  ends_at     timestamptz not null,
  told_at     timestamptz not null,
  primary key (customer_id, ends_at)
);

-- of which members points lapse only with a notice
create view reachable_member as
select m.customer_id from member m join reachable_customer r on r.customer_id = m.customer_id where m.left_at is null;

-- an entry that changes nothing but the end of a lot
alter table point_entry drop constraint point_entry_kind_check;
alter table point_entry add constraint point_entry_kind_check
  check (kind in ('EARNED','ACTIVATED','SPENT','RETURNED','LAPSED','EXTENDED','ADJUSTED','REVERSED','SETTLED','WRITTEN_OFF','REINSTATED',
                  'HELD','RELEASED'));
alter table point_entry drop constraint point_entry_check;
alter table point_entry add constraint point_entry_amounts
  check (case kind
    when 'EARNED'      then amount >= 0 and pending >= 0 and amount + pending > 0 and held = 0
    when 'ACTIVATED'   then amount > 0 and pending = -amount and held = 0
    when 'REVERSED'    then amount <= 0 and pending <= 0 and amount + pending < 0 and held = 0
    when 'ADJUSTED'    then amount <> 0 and pending = 0 and held = 0
    when 'SETTLED'     then amount <> 0 and pending = 0 and held = 0
    when 'HELD'        then amount = 0 and pending = 0 and held > 0
    when 'RELEASED'    then amount = 0 and pending = 0 and held < 0
    when 'SPENT'       then amount < 0 and pending = 0 and held = 0
    when 'LAPSED'      then amount < 0 and pending = 0 and held = 0
    when 'EXTENDED'    then amount = 0 and pending = 0 and held = 0 and expires_at is not null
    else amount > 0 and pending = 0 and held = 0 end);

-- what the lifecycle's sweeps may read: what ends when, of whom
create view lapsing_points as
select r.customer_id, l.expires_at, to_char(l.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as expires_at_text,
       sum(e.amount) as points
from point_lot l join point_account a on a.id = l.account_id join point_account r on r.id = a.root join point_entry e on e.lot_id = l.id
where l.open and r.currency = 'POINTS' group by r.customer_id, l.expires_at;
