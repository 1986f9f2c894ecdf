-- why it ended so, where its process counts reasons: a code
alter table journey_run add column reason text;
