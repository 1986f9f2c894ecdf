package app.huike.web.ui.customer;

import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Withdrawal;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.shared.Change;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The customer said that he wants to be left alone; only the customer can take it back. */
@Named("withdrawConsent")
@RequestScoped
public class WithdrawConsent {

    @Inject
    private Customers customers;

    @Inject
    private SeeCustomer customer;

    @Inject
    private BusinessClock clock;

    @Inject
    private Say say;

    private String what = Withdrawal.MARKETING.key();

    public String withdraw() {
        List<ConsentStatement> said = Withdrawal.of(what).statements("call", clock.instant());
        if (!say.did(() -> customers.put(onlyConsents(customer.getSeen().ref(), said)))) {
            return null;
        }
        say.goodThere("withdraw.done");
        return customer.again();
    }

    /** All statements in one transaction; nothing else of the customer changes. */
    private static CustomerChange onlyConsents(String ref, List<ConsentStatement> said) {
        return new CustomerChange(
                ref,
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                said);
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }
}
