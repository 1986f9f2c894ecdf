package app.huike.lifecycle.winback;

import app.huike.crm.journey.StageMark;
import app.huike.crm.journey.Stages;
import app.huike.crm.purchase.Bought;
import app.huike.crm.purchase.Purchases;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The customer counts as lost until the next purchase; with the reason that he gave, or none. */
@StepTemplate
@Named("closeAsLost")
@Dependent
class CloseAsLost implements Step {

    private static final String NO_REACTION = "NO_REACTION";

    private final Stages stages;
    private final Purchases purchases;
    private final JourneyStarts journeys;

    @Inject
    CloseAsLost(Stages stages, Purchases purchases, JourneyStarts journeys) {
        this.stages = stages;
        this.purchases = purchases;
        this.journeys = journeys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        if (boughtSince(customerId, WinBack.SILENT_SINCE.in(execution))) {
            journeys.because(WinBack.KEY, customerId, WinBack.BOUGHT_AGAIN);
        } else {
            close(customerId, WinBack.LOSS_REASON.maybeIn(execution).orElse(NO_REACTION));
        }
    }

    /** A purchase that was loaded as history may have come in this moment. The sweep writes the silence down by the second. */
    private boolean boughtSince(UUID customerId, Instant silentSince) {
        Bought bought = purchases.bought(List.of(customerId)).get(customerId);
        return bought != null
                && bought.lastAt() != null
                && bought.lastAt().truncatedTo(ChronoUnit.SECONDS).isAfter(silentSince);
    }

    private void close(UUID customerId, String reason) {
        journeys.because(WinBack.KEY, customerId, reason, "WIN_BACK_LOST");
        stages.mark(customerId, StageMark.GIVEN_UP, true, "WIN_BACK_ENDED");
    }
}
