package app.huike.web.ui.customer;

import app.huike.crm.loyalty.ReferralState;
import app.huike.crm.loyalty.Referrals;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicReference;

/** The customer of this page told by whose code he came. */
@Named("useFriendsCode")
@RequestScoped
public class UseFriendsCode {

    @Inject
    private Referrals referrals;

    @Inject
    private SeeCustomer customer;

    @Inject
    private Say say;

    private String code;

    /** What clashes is held for the lead, and whoever typed the code is told so. */
    public String use() {
        if (code == null) {
            say.badAt("code", "redeem.noCode");
            return null;
        }
        AtomicReference<Referrals.Used> used = new AtomicReference<>();
        if (!say.did(() -> used.set(referrals.use(customer.getSeen().ref(), code)))) {
            return null;
        }
        say.goodThere(said(used.get()));
        return customer.again();
    }

    private static String said(Referrals.Used used) {
        if (!used.created()) {
            return "friend.again";
        }
        return used.referral().state() == ReferralState.HELD ? "friend.held" : "friend.done";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
