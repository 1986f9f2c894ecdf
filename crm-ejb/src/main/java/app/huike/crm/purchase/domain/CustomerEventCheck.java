package app.huike.crm.purchase.domain;

import app.huike.crm.customer.Withdrawal;
import app.huike.crm.purchase.CustomerEventKind;
import app.huike.crm.purchase.CustomerEventOrder;
import app.huike.crm.purchase.CustomerEventView;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.purchase.RefundOrder.Returned;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an event of a customer has to be: possible in itself, and of the purchase that it names. */
public final class CustomerEventCheck {

    private static final int MOST_LINES = 2_000;

    private final Check check = new Check();
    private final CustomerEventOrder told;

    private CustomerEventCheck(CustomerEventOrder told) {
        this.told = told;
    }

    /**
     * The event as it is stored: instants in microseconds, one line for each article, an opt-out from marketing where nothing else is said.
     *
     * @throws Refused {@code FIELD_INVALID} or {@code FIELD_MISSING} for each field
     */
    public static CustomerEventOrder checked(CustomerEventOrder order, Instant now) {
        return new CustomerEventCheck(order).event(now);
    }

    private CustomerEventOrder event(Instant now) {
        if (told.ref() != null) {
            check.ref("ref", told.ref());
        }
        if (told.kind() == null) {
            check.missing("kind");
        }
        PurchaseCheck.moment(check, told.at(), now);
        check.refuse();
        purchase();
        List<Returned> lines = lines();
        check.that(told.withdraw() == null || optsOut(), "withdraw", told.withdraw(), "only with OPTED_OUT");
        check.refuse();
        return new CustomerEventOrder(
                told.ref(),
                told.kind(),
                told.at().truncatedTo(ChronoUnit.MICROS),
                told.purchaseRef(),
                lines,
                optsOut() && told.withdraw() == null ? Withdrawal.MARKETING : told.withdraw());
    }

    private boolean optsOut() {
        return told.kind() == CustomerEventKind.OPTED_OUT;
    }

    private void purchase() {
        if (told.kind().aboutPurchase()) {
            check.ref("purchaseRef", told.purchaseRef());
        } else {
            check.that(
                    told.purchaseRef() == null, "purchaseRef", told.purchaseRef(), "only with DELIVERED and RETURNED");
        }
    }

    private List<Returned> lines() {
        boolean returned = told.kind() == CustomerEventKind.RETURNED;
        if (returned && told.lines().isEmpty()) {
            check.missing("lines");
        }
        check.that(returned || told.lines().isEmpty(), "lines", told.lines().size() + " lines", "only with RETURNED");
        check.that(told.lines().size() <= MOST_LINES, "lines", told.lines().size() + " lines", "at most " + MOST_LINES);
        List<Returned> clean = new ArrayList<>();
        for (int at = 0; at < told.lines().size() && at < MOST_LINES; at++) {
            clean.add(line("lines[" + at + "].", told.lines().get(at)));
        }
        check.refuse();
        return byArticle(clean);
    }

    private Returned line(String path, Returned line) {
        String sku = check.line(path + "sku", line.sku(), 64);
        if (sku == null) {
            check.missing(path + "sku");
        }
        check.that(line.quantity() > 0, path + "quantity", line.quantity(), "1 or more");
        return new Returned(sku, line.quantity());
    }

    private static List<Returned> byArticle(List<Returned> lines) {
        Map<String, Integer> pieces =
                lines.stream().collect(Collectors.toMap(Returned::sku, Returned::quantity, Integer::sum, TreeMap::new));
        return pieces.entrySet().stream()
                .map(one -> new Returned(one.getKey(), one.getValue()))
                .toList();
    }

    /** Whether an event that comes again is the one that is stored. */
    public static boolean same(CustomerEventView stored, CustomerEventOrder told) {
        return told.equals(new CustomerEventOrder(
                stored.ref(), stored.kind(), stored.at(), stored.purchaseRef(), stored.lines(), stored.withdraw()));
    }

    /**
     * Nothing comes or comes back before it was bought, and never more than was; of a purchase whose lines nobody told, anything may.
     *
     * @param returned pieces that came back before, by article
     */
    public static void requireBought(PurchaseView purchase, CustomerEventOrder order, Map<String, Integer> returned) {
        if (order.at().isBefore(purchase.at())) {
            throw Refused.invalid(FieldProblem.invalid("at", order.at(), "not before the purchase, " + purchase.at()));
        }
        if (!purchase.lines().isEmpty()) {
            order.lines().forEach(line -> requireLeft(line, purchase, returned.getOrDefault(line.sku(), 0)));
        }
    }

    private static void requireLeft(Returned line, PurchaseView purchase, int before) {
        List<PurchaseLine> same = purchase.lines().stream()
                .filter(each -> each.sku().equals(line.sku()))
                .toList();
        if (same.isEmpty()) {
            throw Refused.invalid(FieldProblem.invalid("lines.sku", line.sku(), "an article of the purchase"));
        }
        int left = same.stream().mapToInt(PurchaseLine::quantity).sum() - before;
        if (line.quantity() > left) {
            throw Refused.rule("RETURN_EXCEEDS").with("sku", line.sku()).with("left", left);
        }
    }
}
