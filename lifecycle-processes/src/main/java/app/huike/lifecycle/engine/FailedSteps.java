package app.huike.lifecycle.engine;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;

/** The door for whoever operates the product: which steps of processes failed, and trying one again. */
@Stateless
public class FailedSteps {

    private static final Logger LOG = Logger.getLogger(FailedSteps.class.getName());

    @Inject
    private ManagementService engine;

    @Inject
    private BusinessClock clock;

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    /** Failed steps, those that wait for a person first; at most {@code limit}, which is 1 to 500. */
    public List<FailedStep> list(int limit) {
        Rights.require(Permission.SYSTEM_READ);
        return table().failed(Math.max(1, Math.min(limit, 500)));
    }

    /** How much is due and how much failed, now. */
    public DueJobCount count() {
        Rights.require(Permission.SYSTEM_READ);
        Instant now = clock.instant();
        return new DueJobCount(table().dueAt(now), table().oldestDueAt(now), table().failing(), table().stuck());
    }

    /**
     * Has a failed step run again now, once. If it fails again it waits for a person again.
     *
     * @throws Refused {@code NOT_FOUND} where there is no failed step of this id (any more)
     */
    public void retry(String id) {
        Actor actor = Rights.require(Permission.SYSTEM_OPERATE);
        if (!table().hasFailed(id)) {
            throw Refused.unknown("NOT_FOUND");
        }
        LOG.info(() -> "Job " + id + " is tried again for " + actor.login());
        engine.setJobRetries(1).jobId(id).dueDate(Date.from(clock.instant())).execute();
    }

    /**
     * The same for many, as {@link #retry(String)} does it for one. Those that have not failed (any more) are left as they are.
     *
     * @return how many are tried again
     */
    public int retry(Collection<String> ids) {
        Actor actor = Rights.require(Permission.SYSTEM_OPERATE);
        List<String> failed = table().failedOf(ids);
        if (!failed.isEmpty()) {
            LOG.info(() -> failed.size() + " jobs are tried again for " + actor.login());
            engine.setJobRetries(1)
                    .jobIds(failed)
                    .dueDate(Date.from(clock.instant()))
                    .execute();
        }
        return failed.size();
    }

    private JobTable table() {
        return new JobTable(database);
    }
}
