package app.huike.chaos;

import java.time.Duration;

/**
 * How large the faults are: all of it grows with the number of events, and has a least that still shows something.
 *
 * @param events things that the shop's programs tell while nodes are killed; a first purchase is two of them
 * @param kills of nodes
 * @param stops of PostgreSQL
 * @param codes single-use codes that many want at once
 * @param callers who want the same code at once
 * @param mails that are due while the mail server is away
 * @param away how long it is
 * @param rows of a file that is imported twice at once
 * @param historyRows of a file in whose middle everything stops
 * @param hurried whether waits of minutes are let pass in the database, so that a short run is short
 */
public record Size(
        int events,
        int kills,
        int stops,
        int codes,
        int callers,
        int mails,
        Duration away,
        int rows,
        int historyRows,
        boolean hurried) {

    static final int FULL = 50_000;

    /** The size for so many events; {@value #FULL} is the full one. */
    public static Size of(int events) {
        return new Size(
                events,
                share(10, events, 2),
                share(5, events, 1),
                share(200, events, 10),
                64,
                share(10_000, events, 200),
                Duration.ofSeconds(share(600, events, 10)),
                share(2_000, events, 200),
                share(1_000_000, events, 60_000),
                events < FULL / 10);
    }

    /** For the tests of every build: one kill, and nothing is waited for that can be let pass. */
    public static Size ofABuild() {
        Size size = of(300);
        return new Size(
                size.events,
                1,
                size.stops,
                size.codes,
                size.callers,
                size.mails,
                size.away,
                size.rows,
                size.historyRows,
                true);
    }

    private static int share(int full, int events, int least) {
        return Math.max(least, Math.toIntExact((long) full * events / FULL));
    }
}
