package app.huike.crm.loyalty.domain;

import app.huike.crm.shared.Refused;
import java.util.Arrays;
import java.util.function.Predicate;

/** What forbids that a customer comes by a code, in the order in which it is asked. */
public enum ReferralRule {
    /** Nobody brings himself. */
    OWN_CODE("REFERRAL_OWN_CODE", Standing::own),
    /** Whose code it is came, over any number of others, by this customer. */
    RING("REFERRAL_RING", Standing::ring),
    /** Has bought before. */
    NOT_NEW("REFERRAL_NOT_NEW", Standing::bought),
    /** Staff, test, reseller and so on. */
    NOT_ALLOWED("REFERRAL_NOT_ALLOWED", Standing::flagged);

    /** What is known of the customer who wants to use the code. */
    public record Standing(boolean own, boolean ring, boolean bought, boolean flagged) {}

    private final String code;
    private final Predicate<Standing> broken;

    ReferralRule(String code, Predicate<Standing> broken) {
        this.code = code;
        this.broken = broken;
    }

    /** Goes on only if that rule is kept. */
    public static void refuse(ReferralRule rule, Standing standing) {
        if (rule.broken.test(standing)) {
            throw Refused.rule(rule.code);
        }
    }

    /** Goes on only if all are. */
    public static void refuseAny(Standing standing) {
        Arrays.stream(values()).forEach(rule -> refuse(rule, standing));
    }
}
