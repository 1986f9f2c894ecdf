package app.huike.lifecycle.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * When somebody is away.
 *
 * @param login of whoever is away
 * @param lastDay the last of the shop's days on which the person is away
 * @param enteredBy login of whoever said so
 * @param substitutes who stands in, the widest scope first
 */
public record Absence(
        UUID id,
        String login,
        LocalDate firstDay,
        LocalDate lastDay,
        State state,
        String enteredBy,
        List<Substitute> substitutes) {

    /** Where it stands. */
    public enum State {
        PLANNED,
        AWAY,
        OVER
    }

    /**
     * Somebody who stands in.
     *
     * @param scope for which tasks
     * @param login of the one
     */
    public record Substitute(TaskScope scope, String login) {}

    /** Whether that person stands in for anything. */
    public boolean isCoveredBy(String person) {
        return substitutes.stream().anyMatch(each -> each.login().equals(person));
    }
}
