package app.huike.web.ui.loyalty;

import app.huike.crm.loyalty.Adjustment;
import app.huike.crm.loyalty.AdjustmentState;
import app.huike.crm.loyalty.CorrectionReason;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsAdjustments;
import app.huike.web.ui.Say;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicReference;

/** Points that somebody gives to the customer of this page or takes, with a reason. */
@Named("adjustPoints")
@RequestScoped
public class AdjustPoints {

    @Inject
    private PointsAdjustments adjustments;

    @Inject
    private SeeCustomer customer;

    @Inject
    private Say say;

    private String points;
    private LoyaltyCurrency currency = LoyaltyCurrency.POINTS;
    private CorrectionReason reason = CorrectionReason.GOODWILL;
    private String note;

    public String adjust() {
        if (points == null || !points.strip().matches("[+-]?\\d{1,9}")) {
            say.badAt("points", "adjust.noNumber");
            return null;
        }
        long many = Long.parseLong(points.strip());
        AtomicReference<Adjustment> made = new AtomicReference<>();
        if (!say.did(() -> made.set(adjustments.adjust(customer.getSeen().ref(), currency, many, reason, note)))) {
            return null;
        }
        boolean waits = made.get().state() == AdjustmentState.REQUESTED;
        say.goodThere(waits ? "adjust.asked" : "adjust.done", many);
        return customer.again();
    }

    public CorrectionReason[] getReasons() {
        return CorrectionReason.values();
    }

    public LoyaltyCurrency[] getCurrencies() {
        return LoyaltyCurrency.values();
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(String points) {
        this.points = points;
    }

    public LoyaltyCurrency getCurrency() {
        return currency;
    }

    public void setCurrency(LoyaltyCurrency currency) {
        this.currency = currency;
    }

    public CorrectionReason getReason() {
        return reason;
    }

    public void setReason(CorrectionReason reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
