package app.huike.lifecycle.step;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Counts the attempts and says at which time of day the next one should be: another one than those that were in vain. */
@StepTemplate
@Named("planCall")
@Inline
@Dependent
class PlanCall implements Step {

    private final Customers customers;
    private final Shop shop;

    @Inject
    PlanCall(Customers customers, Shop shop) {
        this.customers = customers;
        this.shop = shop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int attempts = CallVariables.ATTEMPTS.maybeIn(execution).orElse(0);
        if (attempts == 0) {
            CallVariables.TRIED_TIMES.set(execution, "");
            CallVariables.BEST_TIME.set(execution, TimeOfDay.ANY);
        } else {
            Instant last = TaskVariables.OUTCOME_AT.in(execution);
            String tried = CallVariables.TRIED_TIMES.in(execution) + " " + TimeOfDay.of(last, zone(execution));
            CallVariables.TRIED_TIMES.set(execution, tried.strip());
            CallVariables.BEST_TIME.set(execution, TimeOfDay.otherThan(tried));
        }
        CallVariables.ATTEMPTS.set(execution, attempts + 1);
    }

    private ZoneId zone(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        CustomerView customer = customers.get(customerId);
        return customer.timeZone() == null ? shop.zone() : customer.timeZone();
    }
}
