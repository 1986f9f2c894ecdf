package app.huike.crm.offer.domain;

import java.time.Instant;
import java.util.List;

/** Where wrong codes are counted. */
public interface GuessBook {

    /**
     * The wrong codes of one.
     *
     * @param wrong how many
     * @param last when the last was tried
     */
    record Count(String who, int wrong, Instant last) {}

    List<Count> of(List<String> who);

    void keep(Count count);

    /** Forgets what is older. */
    void forget(Instant before);
}
