package app.huike.web.ui.task;

import app.huike.crm.platform.Shop;
import java.time.Instant;

/** The parts of the inbox, in their order. */
public enum Urgency {
    OVERDUE("danger"),
    TODAY("warn"),
    LATER("");

    private final String badge;

    Urgency(String badge) {
        this.badge = badge;
    }

    /** The style of the badge that tells it; empty for a plain one. */
    public String badge() {
        return badge;
    }

    /** Today is the shop's day. */
    static Urgency of(Instant dueAt, Instant now, Shop shop) {
        if (dueAt.isBefore(now)) {
            return OVERDUE;
        }
        return shop.dayOf(dueAt).equals(shop.dayOf(now)) ? TODAY : LATER;
    }
}
