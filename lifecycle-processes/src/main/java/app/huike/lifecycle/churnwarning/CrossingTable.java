package app.huike.lifecycle.churnwarning;

import app.huike.lifecycle.release.LiveTables;
import app.huike.lifecycle.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** What the table of the live release says of scores. */
@ApplicationScoped
class CrossingTable {

    static final String TABLE = "churn-crossing";
    private static final String OPEN = "OPEN";
    private static final int HUNDREDTHS = 100;

    private final Map<String, BigDecimal> byRelease = new ConcurrentHashMap<>();
    private LiveTables tables;
    private Releases releases;

    CrossingTable() {}

    @Inject
    CrossingTable(LiveTables tables, Releases releases) {
        this.tables = tables;
        this.releases = releases;
    }

    /** Whether such a score opens a warning, after so low a one since the last. */
    boolean opens(BigDecimal score, BigDecimal lowest) {
        Map<String, Object> asked = new HashMap<>();
        Churn.RISK_SCORE.put(asked, score.toPlainString());
        Churn.LOWEST_SINCE.put(asked, lowest.toPlainString());
        return Churn.CROSSING
                .maybeIn(tables.ask(Churn.KEY, TABLE, asked))
                .filter(OPEN::equals)
                .isPresent();
    }

    /** From which hundredth on a first score opens one; more than 1 where none does. For statements about everybody at once. */
    BigDecimal opensFrom() {
        String release = releases.live(Churn.KEY).orElseThrow().deploymentId();
        return byRelease.computeIfAbsent(release, first -> searched());
    }

    private BigDecimal searched() {
        int from = IntStream.rangeClosed(0, HUNDREDTHS)
                .filter(hundredth -> opens(BigDecimal.valueOf(hundredth, 2), BigDecimal.ZERO))
                .findFirst()
                .orElse(HUNDREDTHS + 1);
        return BigDecimal.valueOf(from, 2);
    }
}
