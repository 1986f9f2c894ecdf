package app.huike.crm.purchase.domain;

import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** What a purchase has to be before it is looked at: possible in itself. */
public final class PurchaseCheck {

    /** Clocks of shop and till are never quite the same. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final long MOST_MINOR = 1_000_000_000_000L;
    private static final int MOST_LINES = 2_000;
    private static final int MOST_PIECES = 1_000_000;

    private final Check check = new Check();

    private PurchaseCheck() {}

    /**
     * The purchase as it is stored: instants in microseconds, texts without blanks around them.
     *
     * @throws Refused {@code FIELD_INVALID} or {@code FIELD_MISSING} for each field; {@code LINES_DIFFER} if lines do not add up to the total
     */
    public static PurchaseOrder checked(PurchaseOrder order, Instant now) {
        return new PurchaseCheck().purchase(order, now);
    }

    /** An amount to give back: more than nothing, and no more than anybody could have paid. */
    public static void amount(Check check, String field, Money amount) {
        if (amount == null) {
            check.missing(field);
        } else {
            check.that(
                    amount.isPositive() && possible(amount),
                    field,
                    amount.getAmount(),
                    "more than 0, at most "
                            + Money.ofMinor(amount.getCurrencyUnit(), MOST_MINOR)
                                    .getAmount());
        }
    }

    private PurchaseOrder purchase(PurchaseOrder order, Instant now) {
        check.ref("ref", order.ref()).ref("customerRef", order.customerRef());
        moment(check, order.at(), now);
        total(order.total());
        String category = check.line("category", order.category(), 64);
        List<PurchaseLine> lines = lines(order);
        check.refuse();
        addUp(lines, order.total());
        Instant at = order.at().truncatedTo(ChronoUnit.MICROS);
        return new PurchaseOrder(order.ref(), order.customerRef(), at, order.total(), category, lines);
    }

    /** When something happened, in the field {@code at}: from 1970 to now, as far as clocks agree. */
    static void moment(Check check, Instant at, Instant now) {
        if (at == null) {
            check.missing("at");
        } else {
            boolean possible = !at.isBefore(EARLIEST) && !at.isAfter(now.plus(CLOCKS_DIFFER));
            check.that(possible, "at", at, "from 1970 to now");
        }
    }

    private void total(Money total) {
        if (total == null) {
            check.missing("total");
        } else {
            check.that(
                    !total.isNegative() && possible(total),
                    "total.amount",
                    total.getAmount(),
                    "from 0 to "
                            + Money.ofMinor(total.getCurrencyUnit(), MOST_MINOR).getAmount());
            check.that(
                    !total.getCurrencyUnit().isPseudoCurrency(),
                    "total.currency",
                    total.getCurrencyUnit(),
                    "a currency that people pay with");
        }
    }

    private static boolean possible(Money amount) {
        return BigMoney.ofMinor(amount.getCurrencyUnit(), MOST_MINOR).compareTo(amount) >= 0;
    }

    private List<PurchaseLine> lines(PurchaseOrder order) {
        List<PurchaseLine> told = order.lines() == null ? List.of() : order.lines();
        check.that(told.size() <= MOST_LINES, "lines", told.size() + " lines", "at most " + MOST_LINES + " lines");
        List<PurchaseLine> lines = new ArrayList<>();
        for (int i = 0; i < told.size() && i < MOST_LINES; i++) {
            lines.add(line("lines[" + i + "].", told.get(i), order.total()));
        }
        return lines;
    }

    private PurchaseLine line(String path, PurchaseLine line, Money total) {
        String sku = check.line(path + "sku", line.sku(), 64);
        if (sku == null) {
            check.missing(path + "sku");
        }
        String category = check.line(path + "category", line.category(), 64);
        boolean pieces = line.quantity() >= 1 && line.quantity() <= MOST_PIECES;
        check.that(pieces, path + "quantity", line.quantity(), "from 1 to " + MOST_PIECES);
        price(path, line.price(), total);
        return new PurchaseLine(sku, category, line.quantity(), line.price());
    }

    private void price(String path, Money price, Money total) {
        if (price == null) {
            check.missing(path + "price");
        } else {
            check.that(!price.isNegative() && possible(price), path + "price.amount", price.getAmount(), "0 or more");
            boolean same = total == null || price.getCurrencyUnit().equals(total.getCurrencyUnit());
            check.that(same, path + "price.currency", price.getCurrencyUnit(), "the currency of the total");
        }
    }

    private static void addUp(List<PurchaseLine> lines, Money total) {
        if (lines.isEmpty()) {
            return;
        }
        BigMoney sum = BigMoney.zero(total.getCurrencyUnit());
        for (PurchaseLine line : lines) {
            sum = sum.plus(line.price().toBigMoney().multipliedBy(line.quantity()));
        }
        if (!sum.isEqual(total)) {
            throw Refused.rule("LINES_DIFFER")
                    .with("total", total.getAmount().toPlainString())
                    .with("sum", sum.getAmount().toPlainString());
        }
    }
}
