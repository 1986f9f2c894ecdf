package app.huike.crm.purchase.domain;

import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.PurchaseView;
import java.util.Comparator;
import java.util.List;

/** Whether a purchase that comes again is the one that is stored. */
public final class SameContent {

    private static final Comparator<PurchaseLine> ANY_ORDER = Comparator.comparing(PurchaseLine::sku)
            .thenComparing(PurchaseLine::quantity)
            .thenComparing(line -> line.price().getAmount())
            .thenComparing(line -> String.valueOf(line.category()));

    private SameContent() {}

    /** Moment, amount and currency are the same; so are the lines, where both have them. Whether the customers are, whoever asks looks up: one may have two refs. */
    public static boolean of(PurchaseView stored, PurchaseOrder told) {
        return stored.at().equals(told.at())
                && stored.total().equals(told.total())
                && sameLines(stored.lines(), told.lines());
    }

    private static boolean sameLines(List<PurchaseLine> stored, List<PurchaseLine> told) {
        return stored.isEmpty() || told.isEmpty() || sorted(stored).equals(sorted(told));
    }

    private static List<PurchaseLine> sorted(List<PurchaseLine> lines) {
        return lines.stream().sorted(ANY_ORDER).toList();
    }
}
