package app.huike.lifecycle.demo;

import app.huike.crm.loyalty.PaidMemberships;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.platform.Shop;
import app.huike.crm.service.EntitlementGrant;
import app.huike.crm.service.EntitlementKind;
import app.huike.crm.service.Entitlements;
import app.huike.crm.service.OwnedProducts;
import app.huike.crm.service.ProductRegistration;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;

/** What the demo's shop tells of {@link GoodsStories}, through the doors of any shop. */
@Dependent
class GoodsAndServices {

    private static final int TIMES = 2;
    private static final int DAYS_UNTIL_THE_SLOT = 9;
    private static final int DAYS_VALID = 120;
    private static final LocalTime SLOT = LocalTime.of(15, 0);

    @Inject
    private OwnedProducts products;

    @Inject
    private Entitlements entitlements;

    @Inject
    private PaidMemberships memberships;

    @Inject
    private Shop shop;

    void register(String customerRef, DemoEvent event) {
        GoodsStories.Thing thing = GoodsStories.Thing.valueOf(event.category());
        LocalDate until = shop.dayOf(event.happened()).plusDays(thing.covered);
        products.register(customerRef, new ProductRegistration(event.ref(), thing.sku, thing.fullName, until));
    }

    void book(String customerRef, DemoEvent event) {
        LocalDate today = shop.dayOf(event.happened());
        EntitlementKind kind = EntitlementKind.valueOf(event.category());
        entitlements.grant(customerRef, new EntitlementGrant(event.ref(), kind, TIMES, today.plusDays(DAYS_VALID)));
        Instant slot = today.plusDays(DAYS_UNTIL_THE_SLOT)
                .atTime(SLOT)
                .atZone(shop.zone())
                .toInstant();
        entitlements.book(customerRef, event.ref(), event.ref() + "-1", slot);
    }

    void payForAMonth(String customerRef, DemoEvent event) {
        memberships.pay(
                customerRef,
                new PaidMemberships.Payment(event.ref(), "prime", Tier.GOLD, event.amount(), Period.ofMonths(1), true));
    }
}
