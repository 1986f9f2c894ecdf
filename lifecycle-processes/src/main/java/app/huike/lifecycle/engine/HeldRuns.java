package app.huike.lifecycle.engine;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Single runs whose steps do not run by themselves until a person lets them go; as with a process that is paused, people can work on their tasks, and what
 * happens to customers reaches them. Nothing of it stays when a run ends. In the transaction at hand.
 */
@ApplicationScoped
public class HeldRuns implements EveryJourney {

    private CrmDatabase database;
    private Event<PauseChanged> changed;

    protected HeldRuns() {}

    @Inject
    HeldRuns(CrmDatabase database, Event<PauseChanged> changed) {
        this.database = database;
        this.changed = changed;
    }

    /** Holds it from the end of the transaction on; what is due lies aside at once, for a node may know a second later only. */
    public void hold(String run, String process, Instant now) {
        database.sql("insert into held_run (instance_id, process_key, held_at) values (:run, :process, :now)"
                        + " on conflict (instance_id) do nothing")
                .set("run", run)
                .set("process", process)
                .set("now", now)
                .update();
        database.sql("update act_ru_job set suspension_state_ = 2, rev_ = rev_ + 1 where process_instance_id_ = :run"
                        + " and suspension_state_ = 1 and duedate_ <= cast(:now as timestamptz) + interval '1 minute'")
                .set("run", run)
                .set("now", now)
                .update();
        changed.fire(new PauseChanged());
    }

    /** Whoever has come to an end is held no more. */
    @Override
    public void ended(JourneyEnd end) {
        database.sql("delete from held_run where instance_id = :run")
                .set("run", end.instanceId())
                .update();
    }

    /** Lets them go on; what lies aside is done, unless the whole process is paused. */
    public void letGo(List<String> runs) {
        database.sql("delete from held_run where instance_id = any (cast(:runs as text[]))")
                .set("runs", runs)
                .update();
        database.sql("update act_ru_job set suspension_state_ = 1, rev_ = rev_ + 1"
                        + " where process_instance_id_ = any (cast(:runs as text[])) and suspension_state_ = 2"
                        + " and process_def_key_ not in (select process_key from paused_process)")
                .set("runs", runs)
                .update();
        changed.fire(new PauseChanged());
    }
}
