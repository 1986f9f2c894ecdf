package app.huike.lifecycle.revisit;

import app.huike.crm.care.NewVisit;
import app.huike.crm.care.VisitResult;
import app.huike.crm.care.Visits;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.step.SurveyVariables;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Records what came of the visit: how a call ended, or else what the process has found out so far. */
@StepTemplate
@Named("recordVisit")
@Dependent
class RecordVisit implements Step {

    private static final Map<String, VisitResult> OF_A_CALL = Map.of(
            "reached-well", VisitResult.OK,
            "reached-problem", VisitResult.PROBLEM,
            "no-answer", VisitResult.UNREACHABLE,
            "no-contact", VisitResult.NO_CONTACT);

    private final Visits visits;

    @Inject
    RecordVisit(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int score = SurveyVariables.SCORE.in(execution);
        visits.record(new NewVisit(
                CustomerOf.process(execution),
                execution.getProcessInstanceId(),
                Revisit.PURCHASE_ID.maybeIn(execution).orElse(null),
                Revisit.REGULAR.in(execution),
                Revisit.VISIT_BEGAN_AT.in(execution),
                result(execution),
                score == StartRevisit.NO_SCORE ? null : score));
    }

    private static VisitResult result(DelegateExecution execution) {
        if (TaskVariables.GONE_BECAUSE
                .maybeIn(execution)
                .filter(CallVariables.CONSENT_WITHDRAWN::equals)
                .isPresent()) {
            return VisitResult.NO_CONTACT;
        }
        return ofACall(execution).orElseGet(() -> VisitResult.valueOf(Revisit.VISIT_RESULT.in(execution)));
    }

    private static Optional<VisitResult> ofACall(DelegateExecution execution) {
        return TaskVariables.OUTCOME.maybeIn(execution).map(OF_A_CALL::get);
    }
}
