package app.huike.web.ui.loyalty;

import app.huike.crm.loyalty.Declines;
import app.huike.crm.loyalty.Memberships;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A customer at the counter wants to be a member, or not. */
@Named("enrolAtTill")
@RequestScoped
public class EnrolAtTill {

    private static final String TILL = "till";

    @Inject
    private Memberships memberships;

    @Inject
    private Declines declines;

    @Inject
    private Say say;

    private String customerRef;

    public void enrol() {
        AtomicReference<Memberships.Enrolment> done = new AtomicReference<>();
        if (say.did(() -> done.set(memberships.enrol(customerRef, TILL, List.of())))) {
            say.good("enrol.number", done.get().member().number());
            customerRef = null;
        }
    }

    public void decline() {
        if (say.did(() -> declines.decline(customerRef, TILL))) {
            say.good("decline.done");
            customerRef = null;
        }
    }

    public String getCustomerRef() {
        return customerRef;
    }

    public void setCustomerRef(String customerRef) {
        this.customerRef = customerRef;
    }
}
