-- Every constraint of the schema is in force and every index is whole: what must never happen twice is kept so by them.
-- cure: an index that is not valid is left by an interrupted CREATE INDEX CONCURRENTLY: REINDEX it; a constraint: ALTER TABLE … VALIDATE CONSTRAINT.
select 'constraint ' || c.conname || ' of ' || cast(cast(c.conrelid as regclass) as text) || ' is not validated' as what
from pg_constraint c join pg_namespace n on n.oid = c.connamespace where n.nspname = current_schema() and not c.convalidated
union all
select 'index ' || cast(cast(i.indexrelid as regclass) as text) || ' is not valid' from pg_index i
join pg_class k on k.oid = i.indexrelid join pg_namespace n on n.oid = k.relnamespace where n.nspname = current_schema() and not i.indisvalid
union all
select 'trigger ' || t.tgname || ' of ' || cast(cast(t.tgrelid as regclass) as text) || ' is switched off' from pg_trigger t
join pg_class k on k.oid = t.tgrelid join pg_namespace n on n.oid = k.relnamespace
where n.nspname = current_schema() and not t.tgisinternal and t.tgenabled <> 'O'
