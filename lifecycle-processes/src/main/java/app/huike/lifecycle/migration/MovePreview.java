package app.huike.lifecycle.migration;

import java.time.Instant;
import java.util.List;

/**
 * What would come of a move. Nothing has happened.
 *
 * @param mapping of all elements at which somebody can wait
 * @param faults why it cannot be begun
 * @param groups by consequence, the gravest first; empty where there are faults
 */
public record MovePreview(
        String stage,
        String process,
        int from,
        int to,
        Instant at,
        List<Mapped> mapping,
        List<PlanFault> faults,
        List<ConsequenceGroup> groups) {

    /** How many runs the version has that is left. */
    public long runs() {
        return groups.stream().mapToLong(ConsequenceGroup::runs).sum();
    }

    /** Whether something is left to be chosen. */
    public boolean undecided() {
        return groups.stream().anyMatch(group -> group.deed() == null);
    }
}
