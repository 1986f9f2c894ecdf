-- What coupons of a process came to is asked by process and time.
create index coupon_by_process on coupon (process_key, granted_at) where process_key is not null;

-- Who waits where, and since when: the engine's own indexes lead to all that is open of a version, wherever it waits.
create index huike_activity_open on act_hi_actinst (proc_def_id_, act_id_, start_time_) where end_time_ is null;

-- Whom something else took away, and from where: few of all, and looked up one by one for what took them.
create index huike_activity_cancelled on act_hi_actinst (proc_def_id_, end_time_) where act_inst_state_ = 2;
