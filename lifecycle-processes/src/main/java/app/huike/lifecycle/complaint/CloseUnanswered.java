package app.huike.lifecycle.complaint;

import app.huike.crm.care.CaseReplies;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The customer was asked and did not answer: closed, unless he did in this moment. The next look sees which. */
@StepTemplate
@Named("closeUnanswered")
@Dependent
class CloseUnanswered implements Step {

    private final CaseReplies replies;

    @Inject
    CloseUnanswered(CaseReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        replies.closeUnanswered(Complaint.CASE_ID.in(execution));
    }
}
