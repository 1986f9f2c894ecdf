package app.huike.crm.purchase.domain;

import app.huike.crm.purchase.ExpectedFirst;
import app.huike.crm.shared.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the door of many purchases at once asks of the database: few statements for a set, however long it is. */
public interface HistoryBook {

    /**
     * One purchase of a set.
     *
     * @param line where the caller has it
     * @param id new, for the case that it is stored
     * @param customerId null where the customer is not known yet
     */
    record Row(
            long line,
            UUID id,
            UUID customerId,
            String customerRef,
            String ref,
            Instant at,
            Money total,
            String category) {}

    /**
     * A purchase of the set whose ref was there before.
     *
     * @param same whether it says the same
     */
    record Met(long line, boolean same) {}

    /** Brings a set to the database, for the other questions of this transaction; no ref twice, no customer unknown. */
    void bring(List<Row> rows);

    /** Stores those of the set whose refs are new, as history, and remembers their customers as {@link #takeChanged changed}. */
    int store(Instant recordedAt);

    /** Those of the set whose refs were there before. */
    List<Met> met();

    /** Takes customers whose purchases were loaded and who are not summed up yet; whoever takes them has to. */
    List<UUID> takeChanged(int atMost);

    /** Notes those of the set that {@link #store} would store, under the check's id. */
    int note(UUID check);

    /** Those of the set whose refs were noted by an earlier set of the check. */
    List<Met> metInCheck(UUID check);

    /**
     * Keeps those of the noted ones that would be their customers' first ever, of paid goods, in the base currency, not before that moment and
     * of no flagged customer; how many.
     */
    int keepFirsts(UUID check, Instant live, CurrencyUnit base);

    /** Those that were kept, newest first, from behind the cursor, which may be null. */
    List<ExpectedFirst> firsts(UUID check, Cursor behind, int limit);

    void forget(UUID check);

    void forgetFirsts(UUID check);
}
