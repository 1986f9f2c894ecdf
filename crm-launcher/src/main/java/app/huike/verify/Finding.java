package app.huike.verify;

import java.time.Duration;
import java.util.List;

/**
 * What came of one invariant.
 *
 * @param broken how many break it; 0 where it holds
 * @param first the first of them, as the query told them
 * @param took how long the query worked
 */
public record Finding(Invariant invariant, long broken, List<String> first, Duration took) {

    public Finding {
        first = List.copyOf(first);
    }

    public boolean holds() {
        return broken == 0;
    }
}
