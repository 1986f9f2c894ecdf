package app.huike.lifecycle.couponends;

import app.huike.crm.messaging.Messages;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The notice of a coupon that is used meanwhile does not leave the outbox any more; one that has gone out stays as it is. */
@StepTemplate
@Named("stopNotice")
@Dependent
class StopNotice implements Step {

    private static final String REDEEMED = "REDEEMED";

    private final Messages messages;

    @Inject
    StopNotice(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.stopWaitingOf(CustomerOf.process(execution), execution.getProcessInstanceId(), REDEEMED);
    }
}
