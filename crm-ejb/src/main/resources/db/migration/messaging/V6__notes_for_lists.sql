-- what people noted about customers: for finding tasks of other rooms by it
create view contact_note as select customer_id, at, note from interaction where note is not null;
