package app.huike.crm.purchase;

import app.huike.crm.customer.CustomerSets;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.domain.HistoryBook;
import app.huike.crm.purchase.domain.HistoryBook.Met;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The door for many purchases at once that are told afterwards: sets of rows, few statements. Only for parts of the product, such as
 * imports; the rows have to be possible in themselves, as {@link Purchases#accept} would have them.
 */
@Stateless
public class PurchaseHistory {

    @Inject
    HistoryBook book;

    @Inject
    Aftermath aftermath;

    @Inject
    CustomerSets customers;

    @Inject
    BusinessClock clock;

    @Inject
    PurchaseSettings settings;

    @Inject
    Shop shop;

    /**
     * One purchase of a set.
     *
     * @param line where it stood, to tell the caller about it; no two have the same
     */
    public record Row(long line, PurchaseOrder order) {}

    /**
     * A purchase that was refused.
     *
     * @param code {@code PURCHASE_DIFFERS} or {@code CUSTOMER_ERASED}
     */
    public record Refusal(long line, String code) {}

    /**
     * What became of a set.
     *
     * @param duplicate how many were stored before with the same content, or stood before in the set
     */
    public record Outcome(int loaded, int duplicate, List<Refusal> refused) {}

    /**
     * Stores a set of history purchases once: customers that are not known are created bare, and what is stored already is left alone. Sums
     * and stages of the customers follow with {@link #follow}, which has to be called until it finds nothing.
     */
    public Outcome load(List<Row> rows) {
        Rights.requireAutomatic();
        OneSet set = new OneSet(rows);
        int brought = set.bring(customers.ensureAll(set.customerRefs()));
        int loaded = book.store(clock.instant());
        if (loaded < brought) {
            set.sort(book.met());
        }
        return set.outcome(loaded);
    }

    /**
     * Sums up customers whose history was loaded, and puts them into the stages that their past implies, with the dates that it implies.
     *
     * @return how many; 0 when none is left
     */
    public int follow(int atMost) {
        Rights.requireAutomatic();
        List<UUID> changed = book.takeChanged(atMost);
        if (!changed.isEmpty()) {
            aftermath.loaded(changed);
        }
        return changed.size();
    }

    /**
     * Looks what {@link #load} or a live import would make of a set, and stores nothing but what it needs to compare the next set of the
     * same check with.
     *
     * @param check the same for all sets of one check, until {@link #forget}
     */
    public Outcome check(UUID check, List<Row> rows) {
        Rights.requireAutomatic();
        OneSet set = new OneSet(rows);
        set.bring(customers.known(set.customerRefs()));
        int loaded = book.note(check);
        set.sort(book.met());
        set.sort(book.metInCheck(check));
        return set.outcome(loaded);
    }

    /**
     * Keeps whose first purchase ever, of paid goods and recent enough to be live, lies among the rows of a check: whom a live import
     * contacts.
     *
     * @return how many they are
     */
    public int keepStarts(UUID check) {
        Rights.requireAutomatic();
        return book.keepFirsts(check, settings.liveSince(clock.instant()), shop.currency());
    }

    /** Whom {@link #keepStarts} found, newest purchase first, until {@link #forgetStarts}. */
    public Page<ExpectedFirst> starts(UUID check, PageRequest page) {
        Rights.require(Permission.IMPORT);
        List<ExpectedFirst> found = book.firsts(check, Cursor.of(page).orElse(null), page.limit() + 1);
        return Cursor.page(found, page, first -> new Cursor(first.at(), first.id()));
    }

    /** Forgets the rows of a check. */
    public void forget(UUID check) {
        Rights.requireAutomatic();
        book.forget(check);
    }

    /** Forgets whom {@link #keepStarts} found. */
    public void forgetStarts(UUID check) {
        Rights.requireAutomatic();
        book.forgetFirsts(check);
    }

    /** The rows of one call, sorted by what becomes of them. */
    private final class OneSet {

        private final Collection<Row> rows;
        private final List<Refusal> refused = new ArrayList<>();
        private int duplicate;

        /** Of a ref that stands there twice the first row counts. */
        OneSet(List<Row> all) {
            Map<String, Row> byRef = new HashMap<>();
            List<Row> firsts = new ArrayList<>();
            for (Row row : all) {
                Row before = byRef.putIfAbsent(row.order().ref(), row);
                if (before == null) {
                    firsts.add(row);
                } else {
                    meet(row.line(), sameContent(before.order(), row.order()));
                }
            }
            rows = firsts;
        }

        private static boolean sameContent(PurchaseOrder one, PurchaseOrder other) {
            return one.customerRef().equals(other.customerRef())
                    && one.at().equals(other.at())
                    && one.total().equals(other.total());
        }

        List<String> customerRefs() {
            return rows.stream()
                    .map(row -> row.order().customerRef())
                    .distinct()
                    .toList();
        }

        /**
         * @param known the customers' ids; none for an erased one
         * @return how many there are, without those of erased customers
         */
        int bring(Map<String, Optional<UUID>> known) {
            List<HistoryBook.Row> good = new ArrayList<>();
            for (Row row : rows) {
                Optional<UUID> customer = known.get(row.order().customerRef());
                if (customer != null && customer.isEmpty()) {
                    refused.add(new Refusal(row.line(), "CUSTOMER_ERASED"));
                } else {
                    good.add(row(row, customer == null ? null : customer.get()));
                }
            }
            book.bring(good);
            return good.size();
        }

        private HistoryBook.Row row(Row row, UUID customer) {
            PurchaseOrder order = row.order();
            return new HistoryBook.Row(
                    row.line(),
                    Ids.next(),
                    customer,
                    order.customerRef(),
                    order.ref(),
                    order.at(),
                    order.total(),
                    order.category());
        }

        void sort(List<Met> met) {
            met.forEach(one -> meet(one.line(), one.same()));
        }

        private void meet(long line, boolean same) {
            if (same) {
                duplicate++;
            } else {
                refused.add(new Refusal(line, "PURCHASE_DIFFERS"));
            }
        }

        Outcome outcome(int loaded) {
            return new Outcome(loaded, duplicate, List.copyOf(refused));
        }
    }
}
