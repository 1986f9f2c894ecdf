-- Processes that a person has paused; no row where none is.
create table paused_process (
  process_key text primary key,
  reason      text not null check (length(reason) between 1 and 200),
  paused_at   timestamptz not null,
  paused_by   text not null
);

-- A job of a paused process is put aside (the engine's suspension state 2) when it falls due. The look for due jobs must not read those that lie
-- aside again and again, and what lies aside has to be found when the pause ends.
create index huike_job_runnable on act_ru_job (duedate_) where suspension_state_ = 1;
create index huike_job_aside on act_ru_job (process_def_key_) where suspension_state_ = 2;
drop index huike_job_due;
