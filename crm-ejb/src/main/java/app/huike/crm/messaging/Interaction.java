package app.huike.crm.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * One contact with a customer, on whatever channel, in either direction.
 *
 * @param outcome key such as {@code REACHED}, {@code NO_ANSWER}, {@code SENT}, {@code NOTE}; {@code CORRECTED}: what was told of that task until
 *     then is not so, and does not count among the calls
 * @param note what was said; null where nothing was noted
 * @param actor login of the person, or {@code process:welcome}
 * @param taskId the task that it was about; null where there was none
 * @param minutes how long a call took, as somebody typed it; null where nobody said: it is never measured
 */
public record Interaction(
        UUID id,
        UUID customerId,
        Instant at,
        Medium medium,
        Direction direction,
        String outcome,
        String note,
        String actor,
        String taskId,
        Integer minutes) {

    /** On which channel. */
    public enum Medium {
        FACE,
        PHONE,
        EMAIL,
        SMS,
        CHAT,
        SOCIAL,
        POST
    }

    /** Who began: IN the customer, OUT the shop. */
    public enum Direction {
        IN,
        OUT
    }
}
