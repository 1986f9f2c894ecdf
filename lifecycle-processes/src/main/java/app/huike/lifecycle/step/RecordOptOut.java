package app.huike.lifecycle.step;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.Consents;
import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The customer said on the phone what is no longer wanted: consent is withdrawn as chosen, as of the moment of the call. */
@Named("recordOptOut")
@Inline
@Dependent
class RecordOptOut implements Step {

    private final Consents consents;

    @Inject
    RecordOptOut(Consents consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String what = CallVariables.WITHDRAW.in(execution);
        Instant saidAt = TaskVariables.OUTCOME_AT.in(execution);
        for (Purpose purpose : purposes(what)) {
            for (Channel channel : channels(what)) {
                consents.state(
                        CustomerOf.process(execution),
                        new ConsentStatement(purpose, channel, ConsentState.WITHDRAWN, "call", null, saidAt));
            }
        }
    }

    private static Set<Purpose> purposes(String what) {
        return switch (what) {
            case "marketing" -> EnumSet.of(Purpose.MARKETING);
            case "calls", "everything" -> EnumSet.allOf(Purpose.class);
            default -> throw new IllegalStateException("Nobody knows how to withdraw '" + what + "'");
        };
    }

    private static Set<Channel> channels(String what) {
        return what.equals("calls") ? EnumSet.of(Channel.PHONE) : EnumSet.allOf(Channel.class);
    }
}
