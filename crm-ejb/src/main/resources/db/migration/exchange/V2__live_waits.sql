-- whoever brought a live file wants to see first who would be contacted, however few they are
alter table import_run add column look_first boolean not null default false;
alter table import_run add column waits_since timestamptz;
alter table import_run add column dropped_by text;
-- decision: anybody who may import says yes or no; confirmation: somebody else than who brought the file
alter table import_run drop constraint import_run_waits_for_check;
alter table import_run add constraint import_run_waits_for_check check (waits_for in ('upload','decision','confirmation'));
