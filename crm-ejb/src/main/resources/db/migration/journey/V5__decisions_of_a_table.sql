-- what a table was asked in the last weeks, when designers try another one
create index journey_log_decisions on journey_log ((detail ->> 'table'), at) where kind = 'DECISION';
