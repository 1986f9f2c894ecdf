package app.huike.crm.purchase;

import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.domain.FirstPurchase;
import app.huike.crm.purchase.domain.Goods;
import app.huike.crm.purchase.domain.PurchaseBook;
import app.huike.crm.purchase.domain.PurchaseCheck;
import app.huike.crm.purchase.domain.SameContent;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The door of the purchases. A purchase of a customer whom row rules hide is {@code PURCHASE_UNKNOWN}. */
@Stateless
public class Purchases {

    @Inject
    PurchaseBook book;

    @Inject
    Aftermath aftermath;

    @Inject
    Refunding refunding;

    @Inject
    Customers customers;

    @Inject
    JourneyLog log;

    @Inject
    BusinessClock clock;

    @Inject
    PurchaseSettings settings;

    @Inject
    Shop shop;

    @Inject
    Event<Object> events;

    /** What {@link #accept} did. */
    public record Accepted(PurchaseView purchase, boolean created) {}

    /**
     * Accepts a purchase once. The same ref with the same content is answered with the stored one; refusals {@code PURCHASE_DIFFERS} (other
     * content), {@code LINES_DIFFER}, {@code FIELD_INVALID} and {@code FIELD_MISSING} for each field, {@code CUSTOMER_ERASED},
     * {@code CUSTOMER_UNKNOWN} (one whom row rules hide).
     */
    public Accepted accept(PurchaseOrder told, Mode mode) {
        Rights.require(Permission.PURCHASE_WRITE);
        Instant now = clock.instant();
        PurchaseOrder order = PurchaseCheck.checked(told, now);
        UUID customerId = customers.ensure(order.customerRef());
        UUID id = Ids.next();
        Mode counted = order.at().isBefore(settings.liveSince(now)) ? Mode.HISTORY : mode;
        // the customer is held, so nobody stores an earlier one before this one is there
        boolean first = counted == Mode.LIVE && book.firstEver(customerId, order.at());
        Optional<FirstPurchase> refusal =
                first ? FirstPurchase.refusal(order, customers.flags(customerId), shop.currency()) : Optional.empty();
        boolean begins = first && refusal.isEmpty();
        Optional<PurchaseView> added = book.add(id, order, customerId, counted, begins, now);
        if (added.isEmpty()) {
            // known by the attempt to store it: hardly any purchase is told twice, and each would be looked for
            return again(book.find(order.ref(), CustomerRows.ALL).orElseThrow(Purchases::unknown), order);
        }
        if (counted == Mode.LIVE) {
            aftermath.follow(customerId, order.at(), "PURCHASE");
            log.add(customerId, "PURCHASE", refusal.map(Enum::name).orElse(null), values(order.ref(), order.total()));
            events.fire(new PurchaseMade(customerId, id, order.ref(), order.at(), order.total()));
            if (begins) {
                events.fire(new FirstPurchaseMade(
                        customerId, id, order.ref(), order.at(), order.total(), Goods.category(order)));
            }
        } else {
            aftermath.past(customerId, order.at());
        }
        return new Accepted(added.get(), true);
    }

    private Accepted again(PurchaseView stored, PurchaseOrder order) {
        boolean same = SameContent.of(stored, order)
                && customers
                        .idOf(order.customerRef())
                        .filter(stored.customerId()::equals)
                        .isPresent();
        if (!same) {
            throw Refused.conflict("PURCHASE_DIFFERS").with("ref", order.ref());
        }
        // refuses for customers who were erased or are hidden
        customers.ensure(order.customerRef());
        return new Accepted(stored, false);
    }

    /** Gives an amount back; as the other one. */
    public RefundView refund(String purchaseRef, String refundRef, Money amount) {
        return refund(purchaseRef, new RefundOrder(refundRef, amount));
    }

    /**
     * Gives money back, once for each refund ref of a purchase; the same again is answered with the stored one. Refusals
     * {@code PURCHASE_UNKNOWN}, {@code REFUND_EXCEEDS}, {@code RETURN_EXCEEDS} (more pieces than were bought), {@code REFUND_DIFFERS} (other
     * amount or lines), {@code FIELD_INVALID}.
     */
    public RefundView refund(String purchaseRef, RefundOrder order) {
        Rights.require(Permission.PURCHASE_WRITE);
        Refunding.requireSound(order);
        CustomerRows rows = Rights.customerRowsToActOn();
        // a merge of customers that was waited for has moved it: it is looked at once more
        PurchaseView purchase = book.lock(purchaseRef, rows)
                .or(() -> book.lock(purchaseRef, rows))
                .orElseThrow(Purchases::unknown);
        return refunding.refund(purchase, order);
    }

    /** When a customer was last given money back; empty where that never happened. For processes. */
    public Optional<Instant> lastRefund(UUID customerId) {
        Rights.requireAutomatic();
        return book.lastRefund(customerId);
    }

    /** One purchase; refusal {@code PURCHASE_UNKNOWN}. */
    public PurchaseView get(String ref) {
        Rights.require(Permission.CUSTOMER_READ);
        return book.find(ref, Rights.customerRows()).orElseThrow(Purchases::unknown);
    }

    /** A customer's purchases, newest first. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public Page<PurchaseView> of(UUID customerId, PageRequest page) {
        customers.get(customerId);
        List<PurchaseView> found = book.of(customerId, Cursor.of(page).orElse(null), page.limit() + 1);
        return Cursor.page(found, page, purchase -> new Cursor(purchase.at(), purchase.id()));
    }

    /**
     * What a customer bought month by month, in the shop's zone; the last one is the month of now, and months without a purchase are there too. Refusals as
     * {@link #of}.
     *
     * @param months how many, at least one
     */
    public List<MonthBought> byMonth(UUID customerId, int months) {
        customers.get(customerId);
        YearMonth last = YearMonth.from(shop.dayOf(clock.instant()));
        YearMonth first = last.minusMonths(months - 1L);
        Map<YearMonth, MonthBought> bought = book
                .byMonth(customerId, first.atDay(1).atStartOfDay(shop.zone()).toInstant(), shop.zone(), shop.currency())
                .stream()
                .collect(Collectors.toMap(MonthBought::month, month -> month));
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(months)
                .map(month -> bought.getOrDefault(month, new MonthBought(month, 0, Money.zero(shop.currency()))))
                .toList();
    }

    static Map<String, String> values(String ref, Money amount) {
        return Map.of(
                "ref", ref,
                "amount", amount.getAmount().toPlainString(),
                "currency", amount.getCurrencyUnit().getCode());
    }

    private static Refused unknown() {
        return Refused.unknown("PURCHASE_UNKNOWN");
    }

    /** What many customers have bought; who bought nothing is not in the map. One query, for lists. */
    public Map<UUID, Bought> bought(List<UUID> customerIds) {
        Rights.require(Permission.CUSTOMER_READ);
        return book.bought(customerIds, shop.currency());
    }
}
