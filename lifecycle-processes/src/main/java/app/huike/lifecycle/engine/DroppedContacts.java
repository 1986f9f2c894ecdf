package app.huike.lifecycle.engine;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is not told to customers any more, because a pause came between and a person dropped it. */
@ApplicationScoped
public class DroppedContacts {

    /** What the log says of each. */
    public static final String REASON = "DROPPED_AFTER_PAUSE";

    /** Between the end of the pause and now the run has not waited: what it is about to say had fallen due before. */
    private static final String NOT_WAITED =
            "not exists (select 1 from act_hi_actinst a where a.proc_inst_id_ = d.instance_id"
                    + " and a.start_time_ >= d.resumed_at and a.act_type_ in ('userTask', 'receiveTask', 'eventBasedGateway',"
                    + " 'intermediateTimer', 'intermediateMessageCatch', 'intermediateSignalCatch', 'intermediateConditional'))";

    private CrmDatabase database;

    protected DroppedContacts() {}

    @Inject
    DroppedContacts(CrmDatabase database) {
        this.database = database;
    }

    /** Whether the contact that a run is about to make fell due during a pause whose contacts were dropped. */
    public boolean among(String instanceId) {
        return database.sql("select 1 from dropped_contact d where d.instance_id = :run and " + NOT_WAITED)
                .set("run", instanceId)
                .any();
    }
}
