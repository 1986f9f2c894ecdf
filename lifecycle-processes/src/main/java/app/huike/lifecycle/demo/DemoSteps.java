package app.huike.lifecycle.demo;

import app.huike.crm.care.CaseHandling;
import app.huike.crm.care.CaseWork;
import app.huike.crm.care.Cases;
import app.huike.crm.customer.Consents;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Redemptions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.purchase.CustomerEventKind;
import app.huike.crm.purchase.CustomerEventOrder;
import app.huike.crm.purchase.CustomerEvents;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.Change;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the demo's shop tells the product, each thing in a transaction of its own, through the doors that any shop uses. */
@Stateless
public class DemoSteps {

    @Inject
    private JoiningBonus bonus;

    @Inject
    private GoodsAndServices goods;

    @Inject
    private Friends friends;

    @Inject
    private AutumnCampaign campaign;

    @Inject
    private Customers customers;

    @Inject
    private Consents consents;

    @Inject
    private Purchases purchases;

    @Inject
    private CustomerEvents deliveries;

    @Inject
    private Coupons coupons;

    @Inject
    private Redemptions redemptions;

    @Inject
    private Cases cases;

    @Inject
    private CaseHandling handling;

    @Inject
    private CaseWork work;

    @Inject
    private DemoEvents events;

    @Inject
    private BusinessClock clock;

    /** Tells who these customers are. */
    public void introduce(List<DemoCustomer> all) {
        all.forEach(this::introduce);
    }

    private UUID introduce(DemoCustomer customer) {
        CustomerChange change = new CustomerChange(
                customer.ref(),
                Change.to(customer.name()),
                Change.to(customer.email()),
                Change.to(customer.phone()),
                Change.none(),
                Change.to(customer.locale().toLanguageTag()),
                customer.zone() == null
                        ? Change.none()
                        : Change.to(customer.zone().getId()),
                customer.owner() == null ? Change.none() : Change.to(customer.owner()),
                customer.birthday() == null
                        ? Change.none()
                        : Change.to(customer.birthday().toString()),
                GivenConsents.of(customer));
        return customers.put(change).customer().id();
    }

    /**
     * Tells one event, once.
     *
     * @param newcomer who the customer is, if nobody has told yet; otherwise null
     */
    public void tell(DemoEvents.Waiting waiting, DemoCustomer newcomer) {
        if (!events.told(waiting.id(), clock.instant())) {
            return;
        }
        DemoEvent event = waiting.event();
        String customerRef = Cast.ref(event.customer());
        switch (event.kind()) {
            case PURCHASE -> buy(event, customerRef, newcomer);
            case DELIVERY -> deliver(event, customerRef);
            case REFUND -> purchases.refund(event.ref(), "R-" + event.ref().substring(2), event.amount());
            case REFERRAL -> comeByAFriend(event, customerRef, newcomer);
            case PRODUCT -> goods.register(customerRef, event);
            case APPOINTMENT -> goods.book(customerRef, event);
            case MEMBERSHIP -> goods.payForAMonth(customerRef, event);
            case BONUS -> bonus.give(customers.ensure(customerRef), event);
            case COMPLAINT -> complain(customerRef, event.ref(), event.category());
            case WITHDRAWAL -> GivenConsents.withdrawn(event.happened())
                    .forEach(said -> consents.state(customerRef, said));
        }
    }

    private UUID complain(String customerRef, String purchaseRef, String category) {
        Locale locale = customers.get(customerRef).locale();
        return cases.register(Complainants.complaint(customerRef, purchaseRef, category, locale))
                .id();
    }

    /** Somebody's complaint that a colleague has taken and classified, and not answered yet. */
    public void complainTo(Actor colleague, String customerRef, String category) {
        UUID id = complain(customerRef, null, category);
        CurrentActor.run(colleague, () -> {
            handling.take(id);
            work.classify(id, category, Complainants.SEVERITY);
        });
    }

    private void buy(DemoEvent event, String customerRef, DemoCustomer newcomer) {
        if (newcomer != null) {
            introduce(newcomer);
        } else {
            useCoupon(event, customerRef);
        }
        PurchaseOrder order = new PurchaseOrder(
                event.ref(), customerRef, event.happened(), event.amount(), event.category(), List.of());
        purchases.accept(order, Mode.LIVE);
    }

    private void comeByAFriend(DemoEvent event, String customerRef, DemoCustomer newcomer) {
        if (newcomer != null) {
            introduce(newcomer);
        }
        friends.use(customerRef, event.ref());
    }

    private void deliver(DemoEvent event, String customerRef) {
        deliveries.record(
                customerRef,
                new CustomerEventOrder(
                        "D-" + event.ref().substring(2),
                        CustomerEventKind.DELIVERED,
                        event.happened(),
                        event.ref(),
                        List.of(),
                        null));
    }

    /** Three of four who have a coupon that fits remember it. */
    private void useCoupon(DemoEvent event, String customerRef) {
        boolean remembers = FixedPerson.of(event.customer()) != null
                || Dice.percent(75, "remembers the coupon " + event.ref(), event.customer());
        Optional<String> own = remembers
                ? coupons.of(customers.ensure(customerRef)).stream()
                        .filter(coupon -> fits(coupon, event))
                        .map(CouponView::code)
                        .findFirst()
                : Optional.empty();
        own.or(() -> campaign.code(event))
                .ifPresent(code -> redemptions.redeem(code, customerRef, event.ref(), event.amount()));
    }

    private boolean fits(CouponView coupon, DemoEvent event) {
        return coupon.state() == CouponState.GRANTED
                && coupon.validUntil().isAfter(clock.instant())
                && !event.amount().isLessThan(coupon.discount().minimumBasket());
    }

    /** Notes that an event was refused, so that it is not told again. */
    public void passBy(UUID id) {
        events.told(id, clock.instant());
    }
}
