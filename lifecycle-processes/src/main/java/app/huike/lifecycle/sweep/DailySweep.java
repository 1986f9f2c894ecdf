package app.huike.lifecycle.sweep;

import app.huike.lifecycle.arbitration.GoesByDiagram;
import java.util.Optional;

/**
 * A daily search for the customers for whom a process is due; the container's beans of this type are all run. When, in which order and up to
 * how many starts a day, the diagram of the process says ({@code ProcessPolicy}).
 */
public interface DailySweep extends GoesByDiagram {

    /** Passed over because he never allowed to be contacted, took it back, or cannot be reached; until that is otherwise. */
    String NO_CONSENT = "NO_CONSENT";

    /** The process that it starts; the sweep's own name as well. */
    @Override
    String process();

    @Override
    default boolean swept() {
        return true;
    }

    /**
     * Who is due at the moment {@code :now}: a select of {@code customer_id uuid, cycle text, value_minor bigint} from the business's views. The
     * cycle says what it is due for, so that nobody is found twice for the same; the most valuable come first.
     */
    String due();

    /** For the dry run: a select of {@code n}, how many customers it passes over for good at the moment {@code :now}. */
    default Optional<String> leftAlone() {
        return Optional.empty();
    }

    /**
     * Who would be due but for a rule of the sweep's own, and has it in the log, once for each cycle: a select of {@code customer_id uuid, cycle
     * text, reason text} at the moment {@code :now}. Nothing is done for them, but that whoever was passed over for {@link #NO_CONSENT} is found
     * once he is due after all. Empty for sweeps without such a rule.
     */
    default Optional<String> passedOver() {
        return Optional.empty();
    }

    /**
     * Starts the process for one customer, in a transaction of its own.
     *
     * @return why not, such as {@code FROZEN}; empty where it was started
     */
    Optional<String> start(SweepRow due);

    /** Whether what came to nothing for that reason is tried again on another day, such as during a complaint. */
    default boolean passes(String reason) {
        return reason.equals("FROZEN");
    }
}
