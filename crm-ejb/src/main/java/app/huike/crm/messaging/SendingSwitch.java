package app.huike.crm.messaging;

import jakarta.ejb.Stateless;
import java.util.List;

/** The switch of operating rule 2.2 and the brake of 2.3: whether messages leave the house. */
@Stateless
public class SendingSwitch {

    /** Off: messages are kept. Domains: only to these leave. On: all leave. */
    public enum Position {
        OFF,
        DOMAINS,
        ON
    }

    /**
     * @param domains lower case; only meaningful for DOMAINS
     * @param pausedBecause why sending is paused (nothing is sent nor kept meanwhile); null where it is not
     * @param changedBy who set the switch last
     */
    public record State(Position position, List<String> domains, String pausedBecause, String changedBy) {}

    public State state() {
        throw new UnsupportedOperationException();
    }

    public void set(Position position, List<String> domains) {
        throw new UnsupportedOperationException();
    }

    /** Pauses sending with a reason; messages wait. */
    public void pause(String reason) {
        throw new UnsupportedOperationException();
    }

    /** Ends the pause; {@code drop} stops what fell due meanwhile instead of sending it. */
    public void resume(boolean drop) {
        throw new UnsupportedOperationException();
    }

    /** How many messages are due and would leave at once if the pause ended now. */
    public int due() {
        throw new UnsupportedOperationException();
    }
}
