package app.huike.lifecycle.design;

import app.huike.lifecycle.check.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What became of files that a modeler deployed: a draft.
 *
 * @param draft its id
 * @param edition the newest
 * @param changed whether there is an edition more than before
 * @param files what each file is about: ids of processes or tables by its name in the draft
 * @param faults of the whole draft; empty where it may be submitted
 */
public record Deployed(
        UUID draft,
        String stage,
        String title,
        int edition,
        boolean changed,
        Map<String, Set<String>> files,
        List<Fault> faults,
        Instant at) {}
