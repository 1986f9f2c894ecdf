package app.huike.bench.exchange;

import app.huike.bench.shop.OpenShop;
import app.huike.launch.PlainBrowser;
import app.huike.launch.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Files of purchases of a filled shop's customers, loaded by REST as history. */
public final class UploadedPurchases {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private UploadedPurchases() {}

    /**
     * A file that was not loaded before, but for a tenth of its rows.
     *
     * @param buyers at most so many different customers buy, spread over all
     */
    public static Path next(OpenShop shop, int rows, int buyers, int customers, Path directory)
            throws IOException, SQLException {
        int number = 1 + (int) shop.count("import_run");
        return new PurchaseFile(number, rows, buyers, customers, newest(shop.visit())).writeTo(directory);
    }

    static Instant newest(Visit shop) {
        return Instant.parse(shop.now()).minus(1, ChronoUnit.DAYS);
    }

    /** Loads it; sums and stages are right when this comes back. What the server tells of it. */
    public static String load(Visit shop, Path file) throws Exception {
        String id = PlainBrowser.found(shop.upload("imports?mode=history", file), ID);
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < limit) {
            String now = shop.rest("GET", "imports/" + id, null);
            if (now.contains("\"DONE\"")) {
                return now;
            }
            if (now.contains("\"FAILED\"")) {
                throw new IllegalStateException("the import failed: " + now);
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the import takes longer than " + LIMIT);
    }
}
