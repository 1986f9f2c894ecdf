package app.huike.lifecycle.care;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Which day it is where the customer lives; the shop's zone where that is not known. */
@ApplicationScoped
class OwnDay {

    private Customers customers;
    private BusinessClock clock;

    OwnDay() {}

    @Inject
    OwnDay(Customers customers, BusinessClock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /** Whether it is the day of the occasion there. */
    boolean isThatOf(DelegateExecution execution) {
        LocalDate today = clock.instant()
                .atZone(customers
                        .recipient(CustomerOf.process(execution), Channel.EMAIL, Purpose.MARKETING)
                        .timeZone())
                .toLocalDate();
        return today.equals(LocalDate.parse(Care.OCCASION_DAY.in(execution)));
    }
}
