package app.huike.crm.care;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Money that is given to make up for something.
 *
 * @param askedBy login of whoever gave it, or asked for it where it is above his limit
 * @param decidedBy login of whoever decided; the product itself for what nobody decided on in time; null while nobody has
 */
public record GoodwillView(
        UUID id,
        UUID caseId,
        Money amount,
        String reason,
        State state,
        String askedBy,
        Instant askedAt,
        String decidedBy,
        Instant decidedAt) {

    /** How it stands. */
    public enum State {
        GRANTED,
        /** Waits for somebody else's decision. */
        ASKED,
        REFUSED
    }
}
