-- told in the log that nothing is done for them, by a rule of the sweep's own, such as want of consent
alter table sweep_run add column passed_over integer not null default 0;
