package app.huike.lifecycle.welcome;

import app.huike.crm.journey.JourneyLog;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Logs why the customer gets no welcome; the diagram's parameter {@code reason} says it. */
@Named("noteSkipped")
@Inline
@Dependent
class NoteSkipped implements Step {

    private final JourneyLog log;

    @Inject
    NoteSkipped(JourneyLog log) {
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        log.add(CustomerOf.process(execution), "WELCOME_SKIPPED", Welcome.REASON.in(execution), Map.of());
    }
}
