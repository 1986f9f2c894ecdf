package app.huike.lifecycle.step;

import app.huike.crm.care.Cases;
import app.huike.crm.care.NewCase;
import app.huike.crm.customer.Customers;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.task.CallNotes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Somebody was told of a problem: it becomes a complaint, with its number and its promises. What was said is the note of the call. */
@Named("openCase")
@Dependent
class OpenCase implements Step {

    private final Cases cases;
    private final Customers customers;
    private final CallNotes notes;

    @Inject
    OpenCase(Cases cases, Customers customers, CallNotes notes) {
        this.cases = cases;
        this.customers = customers;
        this.notes = notes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.register(new NewCase(
                customers.get(CustomerOf.process(execution)).ref(),
                null,
                Medium.valueOf(CaseVariables.CHANNEL.in(execution)),
                CaseVariables.SUBJECT.in(execution),
                notes.last(CustomerOf.process(execution)).orElse(null),
                null,
                null,
                null));
    }
}
