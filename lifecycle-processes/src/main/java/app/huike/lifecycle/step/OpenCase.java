package app.huike.lifecycle.step;

import app.huike.crm.care.Cases;
import app.huike.crm.care.NewCase;
import app.huike.crm.customer.Customers;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Somebody was told of a problem: it becomes a complaint, with its number and its promises. What was said is in the note of the contact. */
@Named("openCase")
@Dependent
class OpenCase implements Step {

    private final Cases cases;
    private final Customers customers;

    @Inject
    OpenCase(Cases cases, Customers customers) {
        this.cases = cases;
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.register(new NewCase(
                customers.get(CustomerOf.process(execution)).ref(),
                null,
                Medium.valueOf(CaseVariables.CHANNEL.in(execution)),
                CaseVariables.SUBJECT.in(execution),
                null,
                null,
                null,
                null));
    }
}
