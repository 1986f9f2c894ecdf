package app.huike.lifecycle.tierreview;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.variable.ProcessVariable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Sets the moments of the review from the period's end, by the diagram's parameters. */
@StepTemplate({
    @Parameter(name = "warnBefore", kind = Kind.DURATION, usual = "P60D"),
    @Parameter(name = "warnAgainBefore", kind = Kind.DURATION, usual = "P14D"),
    @Parameter(name = "tellGraceAfter", kind = Kind.DURATION, usual = "PT9H"),
    @Parameter(name = "closeAfterGrace", kind = Kind.DURATION, usual = "P2D")
})
@Named("planReview")
@Inline
@Dependent
class PlanReview implements Step {

    @Override
    public void execute(DelegateExecution execution) {
        Instant end = TierStage.PERIOD_ENDS_AT.in(execution);
        Instant graceEnds = TierStage.GRACE_ENDS_AT.in(execution);
        TierStage.WARN_AT.set(execution, end.minus(said(TierStage.WARN_BEFORE, execution)));
        TierStage.WARN_AGAIN_AT.set(execution, end.minus(said(TierStage.WARN_AGAIN_BEFORE, execution)));
        TierStage.TELL_GRACE_AT.set(execution, end.plus(said(TierStage.TELL_GRACE_AFTER, execution)));
        TierStage.REVIEW_ENDS_AT.set(execution, graceEnds.plus(said(TierStage.CLOSE_AFTER_GRACE, execution)));
    }

    private static Duration said(ProcessVariable<String> parameter, DelegateExecution execution) {
        return Duration.parse(parameter.in(execution));
    }
}
