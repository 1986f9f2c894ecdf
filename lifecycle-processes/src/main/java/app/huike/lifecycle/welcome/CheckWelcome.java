package app.huike.lifecycle.welcome;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.Money;

/** Says whether the customer is welcomed, or why not; which way the process then goes is drawn. */
@StepTemplate
@Named("checkWelcome")
@Inline
@Dependent
class CheckWelcome implements Step {

    private final Customers customers;
    private final Shop shop;

    @Inject
    CheckWelcome(Customers customers, Shop shop) {
        this.customers = customers;
        this.shop = shop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        Money basket = Money.parse(Welcome.TOTAL.in(execution));
        Welcome.CHECK.set(execution, verdict(customers.get(customerId), basket));
    }

    private String verdict(CustomerView customer, Money basket) {
        if (!customers.flags(customer.id()).isEmpty()) {
            return "FLAGGED";
        }
        if (!basket.getCurrencyUnit().equals(shop.currency())) {
            return "CURRENCY_WITHOUT_RATE";
        }
        if (isUnknown(customer)) {
            return "NO_CONTACT_DATA";
        }
        return customers.sameContactAs(customer.id()).isEmpty() ? "WELCOME" : "POSSIBLE_DUPLICATE";
    }

    /** As a purchase creates a customer of whom the shop has told nothing else. */
    private static boolean isUnknown(CustomerView customer) {
        return customer.name() == null
                && customer.email() == null
                && customer.phone() == null
                && customer.postalAddress() == null;
    }
}
