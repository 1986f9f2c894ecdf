package app.huike.lifecycle.care;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Sets the moment of the greeting: the day of the occasion, at the diagram's time on the customer's own clock. */
@StepTemplate(@Parameter(name = "localTime", kind = Kind.TIME, usual = "09:30"))
@Named("planGreeting")
@Inline
@Dependent
class PlanGreeting implements Step {

    private final Customers customers;

    @Inject
    PlanGreeting(Customers customers) {
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate day = LocalDate.parse(Care.OCCASION_DAY.in(execution));
        LocalTime time = LocalTime.parse(Care.LOCAL_TIME.in(execution));
        ZoneId zone = customers
                .recipient(CustomerOf.process(execution), Channel.EMAIL, Purpose.MARKETING)
                .timeZone();
        Care.GREET_AT.set(execution, day.atTime(time).atZone(zone).toInstant());
    }
}
