package app.huike.crm.purchase;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.domain.PurchaseBook;
import app.huike.crm.purchase.domain.PurchaseCheck;
import app.huike.crm.purchase.domain.RefundBook;
import app.huike.crm.purchase.domain.Returns;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Gives money back: never more than was paid, and never for more pieces than were bought. */
@Dependent
class Refunding {

    @Inject
    private PurchaseBook purchases;

    @Inject
    private RefundBook book;

    @Inject
    private Aftermath aftermath;

    @Inject
    private JourneyLog log;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<Object> events;

    /** Whether it can be one at all; refusals {@code FIELD_INVALID}, {@code FIELD_MISSING}. */
    static void requireSound(RefundOrder order) {
        Check check = new Check().ref("ref", order.ref());
        if (order.amount() != null || order.lines().isEmpty()) {
            PurchaseCheck.amount(check, "amount.amount", order.amount());
        }
        for (int at = 0; at < order.lines().size(); at++) {
            int quantity = order.lines().get(at).quantity();
            check.that(quantity > 0, "lines[" + at + "].quantity", quantity, "1 or more");
        }
        check.refuse();
    }

    /** @param purchase locked */
    RefundView refund(PurchaseView purchase, RefundOrder order) {
        requireSameCurrency(purchase, order.amount());
        Optional<RefundView> before = book.find(purchase.id(), order.ref());
        return before.isPresent() ? again(before.get(), order) : giveBack(purchase, order);
    }

    private static void requireSameCurrency(PurchaseView purchase, Money amount) {
        CurrencyUnit currency = purchase.total().getCurrencyUnit();
        if (amount != null && !amount.getCurrencyUnit().equals(currency)) {
            throw Refused.invalid(
                    FieldProblem.invalid("amount.currency", amount.getCurrencyUnit(), "the purchase's: " + currency));
        }
    }

    private static RefundView again(RefundView stored, RefundOrder order) {
        boolean otherAmount = order.amount() != null && !stored.amount().equals(order.amount());
        boolean otherLines = !order.lines().isEmpty() && !pieces(stored.lines()).equals(pieces(order.lines()));
        if (otherAmount || otherLines) {
            throw Refused.conflict("REFUND_DIFFERS").with("ref", stored.ref());
        }
        return stored;
    }

    private static Map<String, Integer> pieces(List<RefundOrder.Returned> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        RefundOrder.Returned::sku, RefundOrder.Returned::quantity, Integer::sum, TreeMap::new));
    }

    private RefundView giveBack(PurchaseView purchase, RefundOrder order) {
        Returns returns = Returns.of(book.lines(purchase.id()), order.lines());
        Money amount = amount(purchase, order, returns);
        if (!book.giveBack(purchase.id(), amount)) {
            throw exceeds(purchase.total().minus(purchase.refunded()));
        }
        Instant now = clock.instant();
        boolean full = purchase.refunded().plus(amount).isEqual(purchase.total());
        UUID id = Ids.next();
        book.add(id, purchase.id(), order.ref(), amount, now);
        book.addReturned(id, purchase.id(), returns.back());
        aftermath.follow(purchase.customerId(), now, "REFUND");
        log.add(purchase.customerId(), "REFUND", full ? "FULL" : "PART", Purchases.values(purchase.ref(), amount));
        events.fire(new PurchaseRefunded(purchase.customerId(), purchase.id(), purchase.ref(), amount, full, now));
        return new RefundView(order.ref(), purchase.ref(), amount, order.lines(), now, full, false);
    }

    /** What the shop says, but no more than the pieces cost. */
    private static Money amount(PurchaseView purchase, RefundOrder order, Returns returns) {
        Money worth = returns.worth(purchase.total().getCurrencyUnit());
        if (order.lines().isEmpty()) {
            return order.amount();
        }
        if (order.amount() != null && order.amount().isGreaterThan(worth)) {
            throw exceeds(worth);
        }
        return order.amount() == null ? worth : order.amount();
    }

    private static Refused exceeds(Money left) {
        return Refused.rule("REFUND_EXCEEDS").with("left", left.getAmount().toPlainString());
    }
}
