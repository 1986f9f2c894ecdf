package app.huike.lifecycle.welcome;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Counts the attempts and says at which time of day the next one should be: another one than those that were in vain. */
@Named("planCall")
@Inline
@Dependent
class PlanCall implements Step {

    private final Customers customers;
    private final WelcomeCandidates candidates;
    private final Shop shop;

    @Inject
    PlanCall(Customers customers, WelcomeCandidates candidates, Shop shop) {
        this.customers = customers;
        this.candidates = candidates;
        this.shop = shop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int attempts = Welcome.ATTEMPTS.maybeIn(execution).orElse(0);
        if (attempts == 0) {
            candidates.called(CustomerOf.process(execution));
            Welcome.TRIED_TIMES.set(execution, "");
            Welcome.BEST_TIME.set(execution, TimeOfDay.ANY);
        } else {
            Instant last = TaskVariables.OUTCOME_AT.in(execution);
            String tried = Welcome.TRIED_TIMES.in(execution) + " " + TimeOfDay.of(last, zone(execution));
            Welcome.TRIED_TIMES.set(execution, tried.strip());
            Welcome.BEST_TIME.set(execution, TimeOfDay.otherThan(tried));
        }
        Welcome.ATTEMPTS.set(execution, attempts + 1);
    }

    private ZoneId zone(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        CustomerView customer = customers.get(customerId);
        return customer.timeZone() == null ? shop.zone() : customer.timeZone();
    }
}
