package app.huike.crm.journey.domain;

import app.huike.crm.journey.PurchaseFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The gaps between one customer's purchases, as they come in one after the other. */
final class Rhythm {

    private static final int FEWEST_PURCHASES = 4;

    private final List<Long> sortedGaps = new ArrayList<>();
    private int kept;
    private Instant first;
    private Instant last;

    /** What all the purchases together tell; they are in order. */
    static PurchaseFacts facts(List<Instant> purchases) {
        Rhythm rhythm = new Rhythm();
        purchases.forEach(rhythm::add);
        return rhythm.facts();
    }

    void add(Instant purchase) {
        if (last == null) {
            first = purchase;
        } else {
            insert(Duration.between(last, purchase).toSeconds());
        }
        last = purchase;
        kept++;
    }

    private void insert(long gap) {
        int place = Collections.binarySearch(sortedGaps, gap);
        sortedGaps.add(place < 0 ? -place - 1 : place, gap);
    }

    PurchaseFacts facts() {
        return new PurchaseFacts(kept, first, last, kept < FEWEST_PURCHASES ? null : Duration.ofSeconds(median()));
    }

    private long median() {
        int middle = sortedGaps.size() / 2;
        return sortedGaps.size() % 2 == 1
                ? sortedGaps.get(middle)
                : (sortedGaps.get(middle - 1) + sortedGaps.get(middle)) / 2;
    }
}
