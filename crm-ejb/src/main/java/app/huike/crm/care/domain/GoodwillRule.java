package app.huike.crm.care.domain;

import app.huike.crm.care.GoodwillView;
import app.huike.crm.shared.Refused;
import java.util.Optional;

/** Who may decide about goodwill that was asked for: neither who asked nor who gets it. */
public final class GoodwillRule {

    private GoodwillRule() {}

    /** Why that person may not decide; empty where he may. */
    public static Optional<Refused> against(GoodwillView asked, String login, boolean beneficiary) {
        if (asked.state() != GoodwillView.State.ASKED) {
            return Optional.of(Refused.conflict("GOODWILL_DECIDED"));
        }
        if (asked.askedBy().equals(login)) {
            return Optional.of(Refused.rule("GOODWILL_OWN_REQUEST"));
        }
        return beneficiary ? Optional.of(Refused.rule("GOODWILL_FOR_ONESELF")) : Optional.empty();
    }
}
