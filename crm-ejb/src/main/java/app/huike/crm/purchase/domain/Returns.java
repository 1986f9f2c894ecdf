package app.huike.crm.purchase.domain;

import app.huike.crm.purchase.RefundOrder.Returned;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Which lines of a purchase pieces came back from: never more than were bought and have not come back yet. */
public final class Returns {

    /**
     * A line of the purchase.
     *
     * @param left pieces that have not come back
     * @param price of one piece
     */
    public record Line(int no, String sku, int left, Money price) {}

    /** So many pieces of a line come back. */
    public record Back(int no, int quantity) {}

    private final List<Line> lines;
    private final Map<Integer, Integer> back = new HashMap<>();

    private Returns(List<Line> lines) {
        this.lines = lines;
    }

    /** Refusals {@code FIELD_INVALID} for an article that was not bought, {@code RETURN_EXCEEDS} for too many pieces. */
    public static Returns of(List<Line> lines, List<Returned> told) {
        Returns returns = new Returns(lines);
        for (int at = 0; at < told.size(); at++) {
            returns.take(told.get(at), "lines[" + at + "].");
        }
        return returns;
    }

    /** Dearer pieces come first where an article was bought at several prices. */
    private void take(Returned told, String field) {
        List<Line> same = lines.stream()
                .filter(line -> line.sku().equals(told.sku()))
                .sorted((one, other) -> other.price().compareTo(one.price()))
                .toList();
        if (same.isEmpty()) {
            throw Refused.invalid(FieldProblem.invalid(field + "sku", told.sku(), "an article of the purchase"));
        }
        int left = told.quantity();
        for (Line line : same) {
            int some = Math.min(left, line.left() - back.getOrDefault(line.no(), 0));
            back.merge(line.no(), some, Integer::sum);
            left -= some;
        }
        if (left > 0) {
            throw Refused.rule("RETURN_EXCEEDS").with("sku", told.sku()).with("left", told.quantity() - left);
        }
    }

    /** What the pieces cost. */
    public Money worth(CurrencyUnit currency) {
        return lines.stream()
                .map(line -> line.price().multipliedBy(back.getOrDefault(line.no(), 0)))
                .reduce(Money.zero(currency), Money::plus);
    }

    public List<Back> back() {
        List<Back> all = new ArrayList<>();
        back.forEach((no, quantity) -> {
            if (quantity > 0) {
                all.add(new Back(no, quantity));
            }
        });
        return all;
    }
}
