-- the id of what a message was written for, as the log and its mail carry it; null for those from before
alter table message add column trace varchar(64);
