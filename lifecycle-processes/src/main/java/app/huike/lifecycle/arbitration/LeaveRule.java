package app.huike.lifecycle.arbitration;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What may stand against a contact with the customer, in the order in which it is asked; the name is the answer to the diagram. */
enum LeaveRule {
    /** It fell due during a pause of the process, and was dropped when that ended. */
    DROPPED_AFTER_PAUSE(facts -> facts.dropped()),
    /** A complaint is open, and this process does not disturb it. */
    FROZEN(facts -> facts.frozen()),
    /** A call without consent. */
    NO_CONSENT(facts -> facts.call() && !facts.consent()),
    /** A call without a number that works. */
    UNREACHABLE(facts -> facts.call() && !facts.reachable()),
    /** Somebody is about to call anyway: one open call task per customer. */
    JOIN(facts -> facts.call() && facts.callOpen()),
    /** Called often enough: three attempts in fourteen days, or spoken with in the last thirty days. */
    CAPPED(facts -> facts.call() && facts.calledEnough());

    record Facts(
            boolean call,
            boolean dropped,
            boolean frozen,
            boolean consent,
            boolean reachable,
            boolean callOpen,
            boolean calledEnough) {}

    private final Predicate<Facts> broken;

    LeaveRule(Predicate<Facts> broken) {
        this.broken = broken;
    }

    static Optional<LeaveRule> firstBroken(Facts facts) {
        return Arrays.stream(values()).filter(rule -> rule.broken.test(facts)).findFirst();
    }
}
