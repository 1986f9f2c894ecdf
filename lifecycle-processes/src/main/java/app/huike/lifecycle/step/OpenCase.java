package app.huike.lifecycle.step;

import app.huike.crm.care.Cases;
import app.huike.crm.care.NewCase;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Somebody was told of a problem: it becomes a complaint, with its number and its promises. What was said is the note of the call. */
@StepTemplate({
    @Parameter(
            name = "channel",
            kind = Kind.CHOICE,
            choices = {"PHONE", "FACE", "EMAIL", "SMS", "CHAT", "SOCIAL", "POST"},
            usual = "PHONE"),
    @Parameter(name = "subject", kind = Kind.SUBJECT)
})
@Named("openCase")
@Dependent
class OpenCase implements Step {

    private final Cases cases;
    private final Customers customers;
    private final ToldInCall told;

    @Inject
    OpenCase(Cases cases, Customers customers, ToldInCall told) {
        this.cases = cases;
        this.customers = customers;
        this.told = told;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CustomerView customer = customers.get(CustomerOf.process(execution));
        cases.register(new NewCase(
                customer.ref(),
                null,
                Medium.valueOf(CaseVariables.CHANNEL.in(execution)),
                told.subject(CaseVariables.SUBJECT.in(execution), customer.locale()),
                told.text(customer.id()),
                null,
                null,
                null));
    }
}
