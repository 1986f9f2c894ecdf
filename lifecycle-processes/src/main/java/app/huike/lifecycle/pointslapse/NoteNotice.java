package app.huike.lifecycle.pointslapse;

import app.huike.crm.loyalty.LapseNotices;
import app.huike.crm.messaging.Messages;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells the ledger that the customer knows of the end, if the message has gone out; since when it did. */
@StepTemplate(@Parameter(name = "noticeTemplate", kind = Kind.TEMPLATE))
@Named("noteNotice")
@Dependent
class NoteNotice implements Step {

    private final Messages messages;
    private final LapseNotices notices;

    @Inject
    NoteNotice(Messages messages, LapseNotices notices) {
        this.messages = messages;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String effect = Lapse.NOTICE_TEMPLATE.in(execution) + ":" + execution.getProcessInstanceId();
        messages.goneAt(effect)
                .ifPresent(at -> notices.told(CustomerOf.process(execution), Lapse.ENDS_AT.in(execution), at));
    }
}
