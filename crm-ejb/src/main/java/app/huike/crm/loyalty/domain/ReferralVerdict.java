package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.ReferralState;
import org.joda.money.Money;

/** What becomes of a referral with which something was bought. */
public final class ReferralVerdict {

    public static final String CLASH = "CLASH";
    public static final String WAIT = "WAIT";
    public static final String REWARD = "REWARD";

    /**
     * What is known of it.
     *
     * @param left what was paid for the first purchase and not given back
     * @param from what has to be left
     * @param clashes and nobody has let it pass
     * @param early whether the refund period still runs
     */
    public record Facts(
            ReferralState state,
            String reason,
            boolean flagged,
            Money left,
            Money from,
            boolean clashes,
            boolean early) {}

    private ReferralVerdict() {}

    /** One of the above, or why there is no reward. */
    public static String of(Facts facts) {
        if (facts.state() == ReferralState.ENDED) {
            return facts.reason();
        } else if (facts.flagged()) {
            return "FLAGGED";
        } else if (!facts.left().isPositive()) {
            return "PURCHASE_REFUNDED";
        } else if (!facts.left().getCurrencyUnit().equals(facts.from().getCurrencyUnit())
                || facts.left().isLessThan(facts.from())) {
            return "TOO_SMALL";
        } else if (facts.clashes()) {
            return CLASH;
        }
        return facts.early() ? WAIT : REWARD;
    }
}
