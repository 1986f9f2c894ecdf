package app.huike.bench.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A file of purchases of customers who are known, as many of them by the few who buy often as in a shop; each tenth row stood in the file before.
 *
 * @param buyers at most so many different customers buy, spread over all
 */
record PurchaseFile(int number, int rows, int buyers, int customers, Instant newest) {

    private static final int REPEATED = 10;
    private static final String[] CATEGORIES = {"world", "books", "tea", "shoes"};

    Path writeTo(Path directory) throws IOException {
        Path file = directory.resolve("purchases-" + number + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("purchase_ref,customer_ref,at,amount,currency,category\n");
            for (int row = 0; row < rows; row++) {
                out.write(row % REPEATED == 0 ? line(number - 1, row + 1) : line(number, row));
            }
        }
        return file;
    }

    private String line(int file, int row) {
        long mixed = Math.floorMod((row + 1L) * 2_654_435_761L + file * 40_503L, 1_000_003L);
        double share = mixed / 1_000_003.0;
        int customer = 1 + customers / buyers * (int) (buyers * share * share * share);
        Instant at = newest.minus(Duration.ofSeconds(mixed * 31)).truncatedTo(ChronoUnit.SECONDS);
        return "f" + file + "-" + row + ",b-" + customer + "," + at + "," + (20 + mixed % 900) + "." + (10 + mixed % 90)
                + ",USD," + CATEGORIES[(int) (mixed % CATEGORIES.length)] + "\n";
    }
}
