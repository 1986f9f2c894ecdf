package app.huike.lifecycle.task;

import app.huike.crm.loyalty.Tier;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** In which order tasks are listed; what is equal, by due date. */
public enum TaskOrder {
    /** Soonest due first. */
    DUE(null),
    /** What matters most first. */
    PRIORITY("-t.priority"),
    /** Customers of whom the shop has had most first. */
    VALUE("-t.value_minor"),
    /** The highest tier first, then whoever is no member. */
    TIER("-coalesce(array_position(array[" + tiers() + "], t.tier), 0)"),
    /** What came last first. */
    NEWEST("-cast(extract(epoch from t.created_at) as bigint)");

    private final String key;

    TaskOrder(String key) {
        this.key = key;
    }

    /** Its name in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A whole number by which tasks {@code t} are put in order. */
    String key() {
        return key == null ? "0" : key;
    }

    /** The columns that put all tasks in one order. An index begins with them, so by due date there is nothing before it. */
    String columns() {
        return key == null ? "t.due_at, t.id" : key + ", t.due_at, t.id";
    }

    /** The same from the last to the first. */
    String backwards() {
        return (key == null ? "" : key + " desc, ") + "t.due_at desc, t.id desc";
    }

    /** The parameters that stand for the columns of the task where a page ended. */
    String place() {
        return (key == null ? "" : ":atKey, ") + ":atDue, :atId";
    }

    private static String tiers() {
        return Arrays.stream(Tier.values()).map(tier -> "'" + tier + "'").collect(Collectors.joining(", "));
    }
}
