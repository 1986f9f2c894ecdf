package app.huike.lifecycle.release;

import java.time.Instant;

/**
 * One release of one process.
 *
 * @param processKey such as {@code welcome}
 * @param version of the diagram, as it stands in the journey log; grows, with gaps
 * @param checksum of the diagram and the tables released with it
 * @param definitionId by which the engine knows it
 * @param deploymentId of the diagram and its tables
 * @param state whether new journeys begin with it
 * @param origin who made it
 * @param releasedAt business time
 */
public record Release(
        String processKey,
        int version,
        String checksum,
        String definitionId,
        String deploymentId,
        State state,
        Origin origin,
        Instant releasedAt) {

    /** Whether new journeys begin with a release; running ones stay with theirs. */
    public enum State {
        LIVE,
        RETIRED
    }

    /** Who made a release. */
    public enum Origin {
        /** It came with the product. */
        SHIPPED,
        /** A designer of this installation published it. */
        DESIGNED
    }

    /**
     * Whether a shipped stage of that checksum may take this release's place: only what was shipped itself and is another one. What
     * a designer published stays, whatever the product ships later.
     */
    boolean givesWayTo(String shippedChecksum) {
        return state == State.LIVE && origin == Origin.SHIPPED && !checksum.equals(shippedChecksum);
    }
}
