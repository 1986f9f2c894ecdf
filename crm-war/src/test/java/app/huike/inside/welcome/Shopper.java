package app.huike.inside.welcome;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;

/** Makes customers who buy for the first time, through the same doors as the shop. */
@ApplicationScoped
public class Shopper {

    static final Actor MANAGER = person("manager1", Role.ACCOUNT_MANAGER);
    static final Actor COLLEAGUE = person("manager2", Role.ACCOUNT_MANAGER);
    static final Actor LEAD = person("lead", Role.LEAD);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    private Customers customers;

    @Inject
    private Purchases purchases;

    @Inject
    private BusinessClock clock;

    @Inject
    private VirtualTime time;

    /** Who bought, and what. */
    record Bought(UUID customerId, String customerRef, String purchaseRef) {}

    /** Nobody else buys today: the group calls 15 of a day, and other tests' customers may be these. */
    Shopper onADayOfItsOwn() {
        time.advance(Duration.ofDays(1));
        return this;
    }

    Bought buys(String amount) throws Exception {
        int number = NUMBER.incrementAndGet();
        String ref = "WELCOME-" + number;
        return as(Actor.SYSTEM, () -> {
            UUID id = customers.put(customer(ref, number)).customer().id();
            purchases.accept(
                    new PurchaseOrder("P-" + ref, ref, clock.instant(), Money.parse("USD " + amount), null, List.of()),
                    Mode.LIVE);
            return new Bought(id, ref, "P-" + ref);
        });
    }

    private CustomerChange customer(String ref, int number) {
        List<ConsentStatement> consents = new ArrayList<>();
        for (Channel channel : List.of(Channel.EMAIL, Channel.PHONE)) {
            consents.add(new ConsentStatement(
                    Purpose.MARKETING, channel, ConsentState.GRANTED, "checkout", "1", clock.instant()));
        }
        return new CustomerChange(
                ref,
                Change.to("Welcome " + number),
                Change.to(ref.toLowerCase(java.util.Locale.ROOT) + "@example.com"),
                Change.to("+1415555" + String.format("%04d", 1000 + number)),
                Change.none(),
                Change.to("en"),
                Change.none(),
                Change.none(),
                Change.none(),
                consents);
    }

    static <T> T as(Actor actor, Callable<T> deed) throws Exception {
        return CurrentActor.call(actor, deed);
    }

    private static Actor person(String login, Role role) {
        return new Actor(
                Actor.Kind.PERSON,
                UUID.nameUUIDFromBytes(login.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                login,
                Set.of(role),
                "main",
                Optional.empty());
    }
}
