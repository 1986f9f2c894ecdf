package app.huike.crm.messaging.domain;

import app.huike.crm.messaging.Interaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often a customer may be called: at most three attempts in fourteen days, over all causes, and at least thirty days after somebody spoke
 * with him.
 */
public final class CallPolicy {

    /** The outcome of a call in which somebody spoke with the customer. */
    public static final String REACHED = "REACHED";

    private static final int ATTEMPTS = 3;
    private static final Duration ATTEMPTS_WITHIN = Duration.ofDays(14);
    private static final Duration AFTER_A_TALK = Duration.ofDays(30);

    /** How far back calls matter. */
    public static final Duration REACH = AFTER_A_TALK;

    private CallPolicy() {}

    /**
     * Whether one more call is allowed.
     *
     * @param calls the calls to the customer in the last {@link #REACH}; notes are none
     */
    public static boolean allows(Instant now, List<Interaction> calls) {
        boolean talked = calls.stream()
                .anyMatch(call -> call.outcome().equals(REACHED) && call.at().isAfter(now.minus(AFTER_A_TALK)));
        long attempts = calls.stream()
                .filter(call -> call.at().isAfter(now.minus(ATTEMPTS_WITHIN)))
                .count();
        return !talked && attempts < ATTEMPTS;
    }
}
