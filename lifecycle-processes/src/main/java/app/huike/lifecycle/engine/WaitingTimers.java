package app.huike.lifecycle.engine;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The moments at which the processes of a customer go on by themselves, unless something happens before. */
@ApplicationScoped
public class WaitingTimers {

    /**
     * One of them.
     *
     * @param process key, such as {@code welcome}
     * @param definitionId whose diagram has the element
     * @param runId of the run
     * @param element id of the timer's element
     */
    public record WaitingTimer(String process, String definitionId, String runId, String element, Instant dueAt) {}

    @Inject
    private CrmDatabase database;

    /** Those of a customer, soonest first. */
    public List<WaitingTimer> of(UUID customerId) {
        return database.sql(
                        "select j.process_def_key_, j.process_def_id_, j.process_instance_id_, d.act_id_, j.duedate_"
                                + " from act_ru_execution e join act_ru_job j on j.process_instance_id_ = e.proc_inst_id_"
                                + " join act_ru_jobdef d on d.id_ = j.job_def_id_"
                                + " where e.business_key_ = :customer and j.type_ = 'timer' and j.duedate_ is not null"
                                + " order by j.duedate_, j.id_")
                .set("customer", customerId.toString())
                .list(row -> new WaitingTimer(
                        row.text("process_def_key_"),
                        row.text("process_def_id_"),
                        row.text("process_instance_id_"),
                        row.text("act_id_"),
                        row.instant("duedate_")));
    }
}
