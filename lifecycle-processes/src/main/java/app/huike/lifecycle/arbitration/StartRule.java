package app.huike.lifecycle.arbitration;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What may stand against a start, in the order in which it is asked; the name is the reason in the log. */
enum StartRule {
    /** Staff, test, reseller, deceased, blocked. */
    FLAGGED(facts -> facts.flagged()),
    /** A complaint is open. */
    FROZEN(facts -> facts.policy().frozenByComplaint() && facts.complaintOpen()),
    /** It has run once and never does again. */
    ONCE(facts -> facts.policy().reentry() == Reentry.NEVER && (facts.running() || facts.lastEnd() != null)),
    /** It runs already. */
    RUNNING(facts -> facts.policy().reentry() == Reentry.AFTER_END && facts.running()),
    /** It has ended a short while ago. */
    RESTING(facts -> facts.lastEnd() != null
            && facts.now().isBefore(facts.lastEnd().plus(facts.policy().rest())));

    /** @param lastEnd null where no run has ended */
    record Facts(
            ProcessPolicy policy,
            boolean flagged,
            boolean complaintOpen,
            boolean running,
            Instant lastEnd,
            Instant now) {}

    private final Predicate<Facts> broken;

    StartRule(Predicate<Facts> broken) {
        this.broken = broken;
    }

    static Optional<StartRule> firstBroken(Facts facts) {
        return Arrays.stream(values()).filter(rule -> rule.broken.test(facts)).findFirst();
    }
}
