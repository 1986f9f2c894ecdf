-- how long a call took, as somebody typed it; null where nobody said
alter table interaction add column minutes integer check (minutes between 1 and 600);
