-- Single runs whose steps do not run by themselves until a person lets them go; no row where there are none.
create table held_run (
  instance_id text primary key,
  process_key text not null,
  held_at     timestamptz not null
);
