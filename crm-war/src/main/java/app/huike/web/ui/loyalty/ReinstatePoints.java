package app.huike.web.ui.loyalty;

import app.huike.crm.loyalty.CorrectionReason;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.Say;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicLong;

/** Gives back what has lapsed lately, with a reason. */
@Named("reinstatePoints")
@RequestScoped
public class ReinstatePoints {

    @Inject
    private PointsLedger ledger;

    @Inject
    private SeeCustomer customer;

    @Inject
    private StatementWish wish;

    @Inject
    private LoyaltyWords words;

    @Inject
    private Say say;

    private CorrectionReason reason = CorrectionReason.NO_NOTICE;

    public String reinstate(String lotId) {
        AtomicLong points = new AtomicLong();
        if (!say.did(() -> points.set(
                ledger.reinstate(customer.getSeen().ref(), wish.getCurrency(), KnownId.of(lotId), reason)))) {
            return null;
        }
        say.goodThere("points.reinstated", words.amount(wish.getCurrency(), points.get()));
        return "/customers/points.xhtml?faces-redirect=true&ref=" + customer.getRef() + "&currency="
                + wish.getCurrency();
    }

    public CorrectionReason getReason() {
        return reason;
    }

    public void setReason(CorrectionReason reason) {
        this.reason = reason;
    }
}
