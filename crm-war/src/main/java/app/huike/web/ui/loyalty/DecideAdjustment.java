package app.huike.web.ui.loyalty;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.Adjustment;
import app.huike.crm.loyalty.PointsAdjustments;
import app.huike.crm.shared.PageRequest;
import app.huike.web.ui.GrowingList;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** What colleagues want to give or take above their limits, and what somebody else says to it. */
@Named("decideAdjustment")
@RequestScoped
public class DecideAdjustment {

    @Inject
    private PointsAdjustments adjustments;

    @Inject
    private Customers customers;

    @Inject
    private Say say;

    private final GrowingList<Adjustment> waiting =
            new GrowingList<>(PageRequest.DEFAULT_LIMIT, page -> adjustments.waiting(page));

    public List<Adjustment> getWaiting() {
        return waiting.items();
    }

    public int getLonger() {
        return waiting.longer();
    }

    public int getLength() {
        return waiting.length();
    }

    public void setLength(int length) {
        waiting.length(length);
    }

    public CustomerView customer(UUID id) {
        return customers.get(id);
    }

    public String approve(String id) {
        return decide("adjust.approved", () -> adjustments.approve(KnownId.of(id)));
    }

    public String refuse(String id) {
        return decide("adjust.refused", () -> adjustments.refuse(KnownId.of(id), "REFUSED"));
    }

    private String decide(String said, Runnable deed) {
        if (say.did(deed)) {
            say.goodThere(said);
            return "/adjustments/adjustments.xhtml?faces-redirect=true";
        }
        return null;
    }
}
