package app.huike.lifecycle.task;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody wants to know of a colleague for a task.
 *
 * @param answer null while there is none
 */
public record TaskQuestion(
        UUID id,
        TaskView task,
        String askedBy,
        String askedOf,
        String question,
        Instant askedAt,
        String answer,
        Instant answeredAt) {

    public boolean answered() {
        return answeredAt != null;
    }
}
