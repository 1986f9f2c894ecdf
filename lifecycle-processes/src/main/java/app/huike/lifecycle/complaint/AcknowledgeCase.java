package app.huike.lifecycle.complaint;

import app.huike.crm.care.CaseWork;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The customer was told, by the receipt that is on its way or by a person: the case says that we have it. */
@StepTemplate
@Named("acknowledgeCase")
@Dependent
class AcknowledgeCase implements Step {

    private final CaseWork work;

    @Inject
    AcknowledgeCase(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.acknowledge(Complaint.CASE_ID.in(execution));
    }
}
