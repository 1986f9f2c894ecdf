package app.huike.lifecycle.revisit;

import app.huike.crm.care.VisitResult;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.step.MessageVariables;
import app.huike.lifecycle.step.SurveyVariables;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Starts a visit with all that its diagram expects. */
@ApplicationScoped
class StartRevisit {

    /** No score: the scale begins at 1. */
    static final int NO_SCORE = 0;

    private static final String SATISFACTION = "csat";

    private JourneyStarts starts;
    private BusinessClock clock;

    StartRevisit() {}

    @Inject
    StartRevisit(JourneyStarts starts, BusinessClock clock) {
        this.starts = starts;
        this.clock = clock;
    }

    /**
     * Starts one.
     *
     * @param purchaseId null for a regular visit
     * @param cause one run for each customer and cause
     * @return the rule against it, such as {@code FROZEN}; empty where it runs
     */
    Optional<String> start(UUID customerId, UUID purchaseId, String cause) {
        Map<String, Object> variables = new HashMap<>();
        Revisit.PURCHASE_ID.put(variables, purchaseId);
        Revisit.REGULAR.put(variables, purchaseId == null);
        Revisit.VISIT_BEGAN_AT.put(variables, clock.instant());
        Revisit.VISIT_RESULT.put(variables, VisitResult.LEFT_ALONE.name());
        SurveyVariables.SURVEY.put(variables, SATISFACTION);
        SurveyVariables.SCORE.put(variables, NO_SCORE);
        SurveyVariables.MAY_CONTACT.put(variables, false);
        MessageVariables.SENDING.put(variables, null);
        CallVariables.ATTEMPTS.put(variables, null);
        TaskVariables.OUTCOME.put(variables, null);
        return starts.start(new JourneyStart(Revisit.KEY, customerId, cause, variables));
    }
}
