package app.huike.lifecycle.step;

import app.huike.crm.journey.JourneyLog;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Logs that nobody answered; no more calls follow in this process. */
@StepTemplate
@Named("noteUnreachable")
@Inline
@Dependent
class NoteUnreachable implements Step {

    private final JourneyLog log;

    @Inject
    NoteUnreachable(JourneyLog log) {
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> detail =
                Map.of("attempts", CallVariables.ATTEMPTS.in(execution).toString());
        log.add(CustomerOf.process(execution), "UNREACHABLE", null, detail);
    }
}
