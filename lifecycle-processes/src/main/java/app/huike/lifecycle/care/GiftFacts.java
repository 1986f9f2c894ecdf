package app.huike.lifecycle.care;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.offer.Coupons;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.purchase.Bought;
import app.huike.crm.purchase.Purchases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What is known of a customer who might get a gift. */
@ApplicationScoped
class GiftFacts {

    private static final long NO_MEMBER = -1;
    private static final long NEVER = 36_500;

    private Customers customers;
    private Memberships memberships;
    private Tiers tiers;
    private Purchases purchases;
    private Coupons coupons;
    private BusinessClock clock;

    GiftFacts() {}

    @Inject
    GiftFacts(
            Customers customers,
            Memberships memberships,
            Tiers tiers,
            Purchases purchases,
            Coupons coupons,
            BusinessClock clock) {
        this.customers = customers;
        this.memberships = memberships;
        this.tiers = tiers;
        this.purchases = purchases;
        this.coupons = coupons;
        this.clock = clock;
    }

    /** Gifts that were granted in that year of the customer's. */
    long gifts(UUID customerId, int year) {
        ZoneId zone = customers
                .recipient(customerId, Channel.EMAIL, Purpose.MARKETING)
                .timeZone();
        return coupons.of(customerId).stream()
                .filter(coupon -> coupon.cause().equals(Care.KEY))
                .filter(coupon -> coupon.grantedAt().atZone(zone).getYear() == year)
                .count();
    }

    long memberDays(UUID customerId) {
        return memberships
                .get(customerId)
                .filter(member -> member.active())
                .map(member -> daysSince(member.enrolledAt()))
                .orElse(NO_MEMBER);
    }

    long purchaseDays(UUID customerId) {
        Bought bought = purchases.bought(List.of(customerId)).getOrDefault(customerId, Bought.NOTHING);
        return bought.lastAt() == null ? NEVER : daysSince(bought.lastAt());
    }

    String tier(UUID customerId) {
        return tiers.at(customerId, clock.instant()).map(Enum::name).orElse("NONE");
    }

    boolean birthdayKnown(UUID customerId) {
        return customers.get(customerId).birthday() != null;
    }

    private long daysSince(Instant moment) {
        return Duration.between(moment, clock.instant()).toDays();
    }
}
