package app.huike.crm.offer.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody has to wait after wrong codes. A few are free, for people mistype; then each wrong one makes the wait longer, up to a
 * most. Nobody is locked out: the wait counts from the last wrong code, and after a quiet while all is forgotten.
 *
 * <p>With 2 to the power of 55 codes even a program that never sleeps would need longer than the shop exists.
 *
 * @param free wrong codes without a wait
 * @param first wait after one more than that; doubles with each further one
 * @param most the longest wait
 * @param forgotten quiet time after which counting begins anew
 */
public record GuessLimit(int free, Duration first, Duration most, Duration forgotten) {

    /** For one customer, and for one person. */
    public static final GuessLimit PERSON =
            new GuessLimit(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));

    /** For a till and for a program of the shop's, behind which many customers stand: slowed, never held up for long. */
    public static final GuessLimit TILL =
            new GuessLimit(20, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(10));

    /** What is left to wait at {@code now}; zero where nothing is. */
    public Duration waitLeft(int wrong, Instant lastWrong, Instant now) {
        if (wrong < free || !now.isBefore(lastWrong.plus(forgotten))) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, lastWrong.plus(waitAfter(wrong)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** How many count after one more wrong code at {@code now}. */
    public int counted(int wrong, Instant lastWrong, Instant now) {
        return now.isBefore(lastWrong.plus(forgotten)) ? wrong + 1 : 1;
    }

    private Duration waitAfter(int wrong) {
        int doublings = Math.min(wrong - free, 20);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(most) > 0 ? most : wait;
    }
}
