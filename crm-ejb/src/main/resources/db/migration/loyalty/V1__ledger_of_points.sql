-- One row a customer and currency, to lock on: whoever changes anything of the account holds it. No amount stands here.
create table point_account (
  id          uuid primary key,
  customer_id uuid not null references customer,
  currency    text not null check (currency in ('POINTS','STAMPS','CASHBACK')),
  -- itself, or the account that it was merged into: all accounts of one root have one balance
  root        uuid not null references point_account,
  unique (customer_id, currency)
);
create index point_account_root on point_account (root);

-- what one cause earned; how much is left of it is the sum of its entries
create table point_lot (
  id           uuid primary key,
  account_id   uuid not null references point_account,
  cause        text not null,
  ref          text not null,
  -- key of the rule that decided how much
  rule         text,
  -- the purchase whose refund takes it back
  purchase_ref text,
  earned       bigint not null check (earned > 0),
  earned_at    timestamptz not null,
  activates_at timestamptz not null,
  -- The last three are told by the entries and written by the trigger below and by nobody else, so that sweeps find what is due by an
  -- index: until when the lot holds (the first moment at which it is over), and whether anything of it is pending or left.
  expires_at   timestamptz not null,
  waiting      boolean not null default false,
  open         boolean not null default false,
  -- one earning for one cause
  unique (account_id, cause, ref)
);
create index point_lot_purchase on point_lot (purchase_ref) where purchase_ref is not null;
create index point_lot_of_account on point_lot (account_id) where open or waiting;
create index point_lot_activates on point_lot (activates_at) where waiting;
create index point_lot_expires on point_lot (expires_at) where open;

-- the ledger: only ever added to
create table point_entry (
  id          uuid primary key,
  account_id  uuid not null references point_account,
  -- none: what the customer owes
  lot_id      uuid references point_lot,
  kind        text not null check (kind in ('EARNED','ACTIVATED','SPENT','RETURNED','LAPSED','ADJUSTED','REVERSED','SETTLED',
                                            'WRITTEN_OFF','REINSTATED','HELD','RELEASED')),
  -- changes of what the customer has, of what is pending beside it, and of what of it is held
  amount      bigint not null,
  pending     bigint not null default 0,
  held        bigint not null default 0,
  -- the spending, hold or adjustment that it belongs to; of a reversal the lot that is taken back
  of_id       uuid,
  -- until when the lot holds from now on; null where that stays
  expires_at  timestamptz,
  reason      text,
  at          timestamptz not null,
  actor       text not null,
  process_key     text,
  process_version integer,
  element_id      text,
  instance_id     text,
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
    else amount > 0 and pending = 0 and held = 0 end),
  -- below zero by a refund only: nothing else makes somebody owe
  check (lot_id is not null or (kind = 'REVERSED' and amount < 0) or (kind in ('SETTLED','WRITTEN_OFF') and amount > 0)),
  check (lot_id is null or (kind <> 'WRITTEN_OFF' and (kind <> 'SETTLED' or amount < 0)))
);
create index point_entry_account on point_entry (account_id, at desc, id desc) include (amount, pending, held);
create index point_entry_lot on point_entry (lot_id) include (amount, pending, held);
create index point_entry_of on point_entry (of_id) where of_id is not null;
create index point_entry_owed on point_entry (account_id, at) where lot_id is null;

create function point_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'entries of the ledger are only ever added' using errcode = 'restrict_violation';
end $$;
create trigger point_entry_stays before update or delete or truncate on point_entry
  for each statement execute function point_entry_stays();

-- Whatever adds entries: no lot has less than nothing or less than is held of it, and nobody is owed. Two at once wait for each other here
-- even if one of them forgot to lock the account.
create function point_entry_holds() returns trigger language plpgsql as $$
begin
  perform 1 from point_lot where id in (select lot_id from added) order by id for no key update;
  if exists (select 1 from point_entry where lot_id in (select lot_id from added) group by lot_id
             having sum(held) < 0 or sum(amount) < sum(held) or sum(pending) < 0) then
    raise exception 'a lot has less than nothing' using errcode = 'check_violation', constraint = 'point_lot_not_below_zero';
  end if;
  if exists (select 1 from added where lot_id is null) then
    perform 1 from point_account where id in (select account_id from added where lot_id is null) order by id for no key update;
    if exists (select 1 from point_entry e join point_account a on a.id = e.account_id where e.lot_id is null and a.root in
               (select r.root from added join point_account r on r.id = added.account_id where added.lot_id is null)
               group by a.root having sum(e.amount) > 0) then
      raise exception 'nothing is owed' using errcode = 'check_violation', constraint = 'point_owed_not_below_zero';
    end if;
  end if;
  update point_lot l set waiting = s.pending > 0, open = s.amount > 0, expires_at = s.expires_at
    from (select lot_id, sum(amount) as amount, sum(pending) as pending, max(expires_at) as expires_at from point_entry
          where lot_id in (select lot_id from added) group by lot_id) s
    where l.id = s.lot_id
      and (l.waiting, l.open, l.expires_at) is distinct from (s.pending > 0, s.amount > 0, s.expires_at);
  return null;
end $$;
create trigger point_entry_holds after insert on point_entry
  referencing new table as added for each statement execute function point_entry_holds();

create table point_spending (
  id          uuid primary key,
  account_id  uuid not null references point_account,
  currency    text not null,
  -- the purchase, or whatever else it was spent for
  ref         text not null,
  points      bigint not null check (points > 0),
  at          timestamptz not null,
  actor       text not null,
  returned_at timestamptz,
  -- one spending for one purchase, also after it was undone
  unique (currency, ref)
);
create index point_spending_account on point_spending (account_id);

create table point_hold (
  id          uuid primary key,
  account_id  uuid not null references point_account,
  currency    text not null,
  ref         text not null,
  points      bigint not null check (points > 0),
  until       timestamptz not null,
  at          timestamptz not null,
  -- confirmed, released, or over
  ended_at    timestamptz,
  spending_id uuid references point_spending,
  unique (currency, ref)
);
create index point_hold_account on point_hold (account_id) where ended_at is null;
create index point_hold_until on point_hold (until) where ended_at is null;
