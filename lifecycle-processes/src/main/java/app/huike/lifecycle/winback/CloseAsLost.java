package app.huike.lifecycle.winback;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.journey.StageMark;
import app.huike.crm.journey.Stages;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The customer counts as lost until the next purchase; with the reason that he gave, or none. */
@Named("closeAsLost")
@Dependent
class CloseAsLost implements Step {

    private static final String NO_REACTION = "NO_REACTION";

    private final Stages stages;
    private final JourneyLog log;

    @Inject
    CloseAsLost(Stages stages, JourneyLog log) {
        this.stages = stages;
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        log.add(
                customerId,
                "WIN_BACK_LOST",
                WinBack.LOSS_REASON.maybeIn(execution).orElse(NO_REACTION),
                Map.of());
        stages.mark(customerId, StageMark.GIVEN_UP, true, "WIN_BACK_ENDED");
    }
}
