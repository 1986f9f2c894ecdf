package app.huike.web.ui.customer;

import app.huike.crm.customer.Consents;
import app.huike.crm.customer.Withdrawal;
import app.huike.crm.platform.BusinessClock;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The customer said that he wants to be left alone; only the customer can take it back. */
@Named("withdrawConsent")
@RequestScoped
public class WithdrawConsent {

    @Inject
    private Consents consents;

    @Inject
    private SeeCustomer customer;

    @Inject
    private BusinessClock clock;

    @Inject
    private Say say;

    private String what = Withdrawal.MARKETING.key();

    public String withdraw() {
        String ref = customer.getSeen().ref();
        if (!say.did(() -> consents.withdraw(ref, Withdrawal.of(what), "call", clock.instant()))) {
            return null;
        }
        say.goodThere("withdraw.done");
        return customer.again();
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }
}
