package app.huike.lifecycle.design;

import app.huike.lifecycle.check.Change;
import app.huike.lifecycle.check.Fault;
import java.util.List;
import java.util.SortedMap;

/**
 * A draft with all that belongs to it.
 *
 * @param files diagrams and tables of the newest edition, source by name
 * @param scenarios of the newest edition, and those of the product beside them
 * @param faults of the newest edition, as the checks of now say
 * @param changes beside what is live
 * @param seen what was looked at: the edition and what is live; given back with a decision, so that nobody publishes what he has not seen
 */
public record DraftView(
        Draft draft,
        SortedMap<String, String> files,
        List<StageScenario> scenarios,
        List<Fault> faults,
        List<Change> changes,
        List<Edition> editions,
        List<DraftComment> comments,
        List<Act> acts,
        String seen) {}
