alter table lifecycle_task
  -- what whoever does it must have learnt; null for nothing
  add column needs_certificate text,
  -- whether it is done in the customer's language only
  add column needs_language    boolean not null default false;
