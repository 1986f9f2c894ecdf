package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.Adjustment;
import app.huike.crm.shared.Refused;
import java.util.Arrays;
import java.util.Optional;

/** Who may decide about an adjustment: neither who wants it nor who gets it. */
public enum SecondPersonRule {
    STILL_WAITING {
        @Override
        Refused ask(Adjustment adjustment, String login, boolean beneficiary) {
            return adjustment.state().waits() ? null : Refused.conflict("ADJUSTMENT_DECIDED");
        }
    },
    SOMEBODY_ELSE {
        @Override
        Refused ask(Adjustment adjustment, String login, boolean beneficiary) {
            return adjustment.requestedBy().equals(login) ? Refused.rule("ADJUSTMENT_OWN_REQUEST") : null;
        }
    },
    NOT_FOR_ONESELF {
        @Override
        Refused ask(Adjustment adjustment, String login, boolean beneficiary) {
            return beneficiary ? forOneself() : null;
        }
    };

    /** Null where the rule holds. */
    abstract Refused ask(Adjustment adjustment, String login, boolean beneficiary);

    /** Why that person may not decide; empty where he may. */
    public static Optional<Refused> firstBroken(Adjustment adjustment, String login, boolean beneficiary) {
        return Arrays.stream(values())
                .map(rule -> rule.ask(adjustment, login, beneficiary))
                .filter(refusal -> refusal != null)
                .findFirst();
    }

    /** Nobody gives to himself. */
    public static Refused forOneself() {
        return Refused.rule("ADJUSTMENT_FOR_ONESELF");
    }
}
