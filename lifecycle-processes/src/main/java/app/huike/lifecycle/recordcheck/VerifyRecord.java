package app.huike.lifecycle.recordcheck;

import app.huike.crm.customer.Records;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Notes that whoever finished the task found the record right. */
@StepTemplate
@Named("verifyRecord")
@Dependent
class VerifyRecord implements Step {

    private final Records records;

    @Inject
    VerifyRecord(Records records) {
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        records.verifiedBy(
                CustomerOf.process(execution),
                TaskVariables.OUTCOME_BY.in(execution),
                TaskVariables.OUTCOME_AT.in(execution));
    }
}
