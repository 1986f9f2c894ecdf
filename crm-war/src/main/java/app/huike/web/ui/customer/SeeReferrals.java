package app.huike.web.ui.customer;

import app.huike.crm.loyalty.ReferralCode;
import app.huike.crm.loyalty.ReferralView;
import app.huike.crm.loyalty.Referrals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The code that the customer of this page gives to friends, who came by it, and by whose code he came himself. */
@Named("seeReferrals")
@RequestScoped
public class SeeReferrals {

    @Inject
    private Referrals referrals;

    @Inject
    private SeeCustomer customer;

    private Optional<ReferralCode> code;
    private List<ReferralView> brought;
    private Optional<ReferralView> cameBy;

    /** Null for a customer who has none. */
    public ReferralCode getCode() {
        if (code == null) {
            code = referrals.codeOf(customer.getSeen().id());
        }
        return code.orElse(null);
    }

    public List<ReferralView> getBrought() {
        if (brought == null) {
            brought = referrals.broughtBy(customer.getSeen().id());
        }
        return brought;
    }

    /** Null for who came by himself. */
    public ReferralView getCameBy() {
        if (cameBy == null) {
            cameBy = referrals.of(customer.getSeen().id());
        }
        return cameBy.orElse(null);
    }

    public boolean isAny() {
        return getCode() != null || getCameBy() != null || !getBrought().isEmpty();
    }
}
