package app.huike.lifecycle.step;

import app.huike.crm.journey.JourneyLog;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Writes a line into the customer's log, so that it also tells what was not done and why; {@code entry} and {@code reason} are said by the diagram. */
@StepTemplate({
    @Parameter(name = "entry", kind = Kind.KEY),
    @Parameter(name = "reason", kind = Kind.KEY, needed = false, orVariable = true)
})
@Named("noteEntry")
@Inline
@Dependent
class NoteEntry implements Step {

    private final JourneyLog log;

    @Inject
    NoteEntry(JourneyLog log) {
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        log.add(
                CustomerOf.process(execution),
                LogVariables.ENTRY.in(execution),
                LogVariables.REASON.maybeIn(execution).orElse(null),
                Map.of());
    }
}
