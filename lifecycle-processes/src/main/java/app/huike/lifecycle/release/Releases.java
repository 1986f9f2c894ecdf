package app.huike.lifecycle.release;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.CurrentTrace;
import app.huike.lifecycle.engine.ProcessPause;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;

/** The door to what is live: starts processes, and tells of releases. */
@Stateless
public class Releases {

    @Inject
    private RuntimeService engine;

    @Inject
    private ProcessPause pause;

    @Inject
    private Event<StartedPaused> startedPaused;

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    /**
     * Starts the live release of a process, in the transaction at hand: what the caller stores and the new journey stay or go
     * together. While the process is paused the journey begins all the same and waits at its first step, and {@link StartedPaused} is fired.
     *
     * @param processKey such as {@code welcome}
     * @param businessKey what the journey is about: the id of a customer, a case or a purchase
     * @param variables String, Boolean, Integer, Long or Date by name, no personal data
     * @return the id of the running process
     * @throws IllegalStateException where no release of that process is live
     */
    public String start(String processKey, UUID businessKey, Map<String, Object> variables) {
        Release live = live(processKey)
                .orElseThrow(() -> new IllegalStateException("No release of process '" + processKey + "' is live"));
        String id = engine.startProcessInstanceById(
                        live.definitionId(), businessKey.toString(), CurrentTrace.id(), variables)
                .getId();
        if (pause.holds(processKey)) {
            startedPaused.fire(new StartedPaused(processKey, businessKey));
        }
        return id;
    }

    /** The release that new journeys of this process begin with. */
    public Optional<Release> live(String processKey) {
        return table().live(processKey);
    }

    /** The live releases of all processes, by key. */
    public List<Release> allLive() {
        return table().allLive();
    }

    /** All releases of a process, newest first. */
    public List<Release> all(String processKey) {
        return table().all(processKey);
    }

    /** The release that a running or finished journey belongs to. */
    public Optional<Release> byDefinition(String definitionId) {
        return table().byDefinition(definitionId);
    }

    /** The diagram of a release as BPMN XML, for drawing. */
    public Optional<String> diagram(String definitionId) {
        return table().source(definitionId);
    }

    private ReleaseTable table() {
        return new ReleaseTable(database);
    }
}
