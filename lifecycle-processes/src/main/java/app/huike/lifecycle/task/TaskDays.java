package app.huike.lifecycle.task;

import app.huike.crm.platform.Shop;
import java.time.Instant;
import java.time.LocalDate;

/** What "overdue", "today" and "this week" mean now, by the shop's days. */
record TaskDays(LocalDate today, Instant now, Instant tomorrow, Instant nextWeek) {

    private static final int WEEK = 7;

    static TaskDays at(Instant now, Shop shop) {
        LocalDate today = shop.dayOf(now);
        return new TaskDays(today, now, start(today.plusDays(1), shop), start(today.plusDays(WEEK), shop));
    }

    private static Instant start(LocalDate day, Shop shop) {
        return day.atStartOfDay(shop.zone()).toInstant();
    }
}
