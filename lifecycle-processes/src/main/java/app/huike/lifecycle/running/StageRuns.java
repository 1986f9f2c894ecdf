package app.huike.lifecycle.running;

import java.time.Instant;
import java.util.List;

/**
 * What runs of a stage.
 *
 * @param version of the diagrams; null for all versions
 * @param since the period's beginning; what waits and what failed is of now
 * @param failed most first
 * @param stuck who waits longest first, at most 100
 * @param stuckInAll how many are stuck
 */
public record StageRuns(
        String stage,
        Integer version,
        int days,
        Instant since,
        List<ProcessRuns> processes,
        List<FailedGroup> failed,
        List<StuckRun> stuck,
        long stuckInAll) {}
