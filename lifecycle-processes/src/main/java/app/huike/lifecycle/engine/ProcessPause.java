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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** The longest time that what fell due may be spread over. */
    public static final Duration LONGEST = Duration.ofDays(14);

    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final int LONGEST_REASON = 200;

    @Inject
    private RepositoryService engine;

    @Inject
    private Brake brake;

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
        Instant now = clock.instant();
        return table().all(now).stream()
                .map(paused -> paused.withContacts(table().runs(contacts(paused.processKey(), now), now)))
                .toList();
    }

    /** Where steps are due that may bring a contact. */
    private List<String> contacts(String processKey, Instant now) {
        return table().places(processKey, now).stream()
                .filter(place ->
                        ContactsAhead.of(engine.getBpmnModelInstance(place.processDefinition()), place.activity()))
                .map(PauseTable.DueAt::jobDefinition)
                .toList();
    }

    /** Whether a process is paused; of what another node pauses it is known within a second. */
    public boolean holds(String processKey) {
        return brake.pulled() && table().holds(processKey);
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
        return end(processKey, now -> Map.of());
    }

    /**
     * Ends a pause; what fell due meanwhile is run little by little, evenly over that time, what waited longest first. Answers how many steps
     * that is. Refusal {@code FIELD_INVALID} for a time out of bounds.
     *
     * @param over at least a day, at most {@link #LONGEST}
     */
    public long spread(String processKey, Duration over) {
        Rights.require(Permission.SYSTEM_OPERATE);
        new Check()
                .that(
                        over.compareTo(SHORTEST) >= 0 && over.compareTo(LONGEST) <= 0,
                        "over",
                        over,
                        SHORTEST + " to " + LONGEST)
                .refuse();
        return end(processKey, now -> {
            table().spread(processKey, now, over);
            return Map.of("over", over.toString());
        });
    }

    /**
     * Ends a pause; what fell due meanwhile is run, as by {@link #end}, but without its contacts: until a run waits anew its messages are not
     * written, and leave to call is not given. Each customer's log says {@code DROPPED_AFTER_PAUSE} when his would have been made. Answers how
     * many steps are run.
     */
    public long drop(String processKey) {
        return end(processKey, now -> {
            List<String> contacts = contacts(processKey, now);
            long dropped = table().runs(contacts, now);
            table().drop(contacts, now);
            return Map.of("dropped", String.valueOf(dropped));
        });
    }

    /** @param before what becomes of what is due, while it still lies aside; answers what the audit says of it */
    private long end(String processKey, Function<Instant, Map<String, String>> before) {
        Rights.require(Permission.SYSTEM_OPERATE);
        Instant now = clock.instant();
        long due = table().due(processKey, now);
        if (!table().hold(processKey)) {
            return 0;
        }
        Map<String, String> audited = new HashMap<>(before.apply(now));
        table().remove(processKey);
        changed.fire(new PauseChanged());
        audited.put("due", String.valueOf(due));
        audit.record("PROCESS_RESUMED", processKey, audited);
        return due;
    }

    private PauseTable table() {
        return new PauseTable(database);
    }
}
