package app.huike.lifecycle.engine;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;

/**
 * The brake of one process. While it is on, no step of the process runs by itself: timers and steps that fall due wait, whatever version of the
 * diagram they belong to. People can work on its tasks, what happens to customers still reaches it, and a journey that begins waits at its
 * first step, so that nothing is lost. Steps that are being run when the brake is pulled come to their end; every node follows within a
 * second.
 */
@Stateless
public class ProcessPause {

    private static final int LONGEST_REASON = 200;

    @Inject
    private RepositoryService engine;

    @Inject
    private BusinessClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Event<PauseChanged> changed;

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    /** The processes that are paused, with what waits in each. */
    public List<PausedProcess> all() {
        Rights.require(Permission.SYSTEM_READ);
        return table().all(clock.instant());
    }

    /** Whether a process is paused. */
    public boolean holds(String processKey) {
        return table().holds(processKey);
    }

    /** Pauses a process; where it is paused already, only the reason changes. Refusals {@code NOT_FOUND}, {@code FIELD_MISSING}. */
    public void begin(String processKey, String reason) {
        Actor actor = Rights.require(Permission.SYSTEM_OPERATE);
        if (engine.createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .count()
                == 0) {
            throw Refused.unknown("NOT_FOUND");
        }
        Check check = new Check();
        String clean = check.line("reason", reason, LONGEST_REASON);
        if (clean == null) {
            check.missing("reason");
        }
        check.refuse();
        table().add(processKey, clean, clock.instant(), actor.login());
        changed.fire(new PauseChanged());
        audit.record("PROCESS_PAUSED", processKey, Map.of("reason", clean));
    }

    /** Ends a pause; what fell due meanwhile is run, as fast as the job threads can. Answers how many steps that is; 0 where there is no pause. */
    public long end(String processKey) {
        Rights.require(Permission.SYSTEM_OPERATE);
        long due = table().due(processKey, clock.instant());
        if (!table().remove(processKey)) {
            return 0;
        }
        changed.fire(new PauseChanged());
        audit.record("PROCESS_RESUMED", processKey, Map.of("due", String.valueOf(due)));
        return due;
    }

    private PauseTable table() {
        return new PauseTable(database);
    }
}
