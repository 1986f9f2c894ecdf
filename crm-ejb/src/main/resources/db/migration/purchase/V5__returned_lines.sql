-- pieces that came back: never more than were bought
alter table purchase_line add column returned integer not null default 0;
alter table purchase_line add constraint purchase_line_returned check (returned between 0 and quantity);

create table refund_line (
  refund_id   uuid not null references refund,
  purchase_id uuid not null,
  no          smallint not null,
  quantity    integer not null check (quantity > 0),
  primary key (refund_id, no),
  foreign key (purchase_id, no) references purchase_line (purchase_id, no)
);
