package app.huike.crm.loyalty;

import app.huike.crm.loyalty.domain.MemberBook;
import app.huike.crm.loyalty.domain.MemberBook.Enrolled;
import app.huike.crm.loyalty.domain.TierHistory;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** The door of memberships that customers pay for. While one lasts, its tier holds at least, whatever was bought. */
@Stateless
public class PaidMemberships {

    @Inject
    MemberBook book;

    @Inject
    Memberships memberships;

    @Inject
    TierMoves tiers;

    @Inject
    Holders holders;

    @Inject
    BusinessClock clock;

    @Inject
    Shop shop;

    /**
     * What was paid for.
     *
     * @param ref the shop's id of the payment; the same again is answered with what is stored
     * @param plan the shop's name of it, such as {@code prime}
     * @param tier what it grants
     * @param lasts for how long, to the end of the last day in the shop's zone
     * @param renews whether it is renewed when it ends unless the customer says no
     */
    public record Payment(String ref, String plan, Tier tier, Money fee, Period lasts, boolean renews) {}

    /** What {@link #pay} did. */
    public record Paid(PaidMembership membership, boolean created) {}

    /**
     * A customer paid for a membership and is a member from now on; one that lasts still is lengthened (renewal). Refusals
     * {@code PAYMENT_DIFFERS} (the ref is another payment's), {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}, {@code FIELD_INVALID}.
     */
    public Paid pay(String customerRef, Payment payment) {
        Rights.require(Permission.PURCHASE_WRITE);
        Check check = new Check().ref("ref", payment.ref()).ref("plan", payment.plan());
        check.that(!payment.fee().isNegative(), "fee", payment.fee(), "an amount of zero or more");
        check.that(
                        !payment.lasts().isZero() && !payment.lasts().isNegative(),
                        "lasts",
                        payment.lasts(),
                        "more than nothing")
                .refuse();
        UUID customerId = holders.toActOn(customerRef);
        memberships.enrol(customerId, "paid", List.of());
        Optional<PaidMembership> before = book.paid(payment.ref());
        return before.isPresent()
                ? new Paid(again(before.get(), customerId, payment), false)
                : new Paid(add(customerId, payment), true);
    }

    private static PaidMembership again(PaidMembership stored, UUID customerId, Payment payment) {
        boolean same = stored.customerId().equals(customerId)
                && stored.plan().equals(payment.plan())
                && stored.fee().equals(payment.fee());
        if (!same) {
            throw Refused.conflict("PAYMENT_DIFFERS").with("ref", stored.ref());
        }
        return stored;
    }

    private PaidMembership add(UUID customerId, Payment payment) {
        Instant now = clock.instant();
        TierHistory before = tiers.histories(List.of(customerId)).get(customerId);
        Instant start = book.paid(customerId).stream()
                .filter(paid -> paid.plan().equals(payment.plan()))
                .map(PaidMembership::endsAt)
                .filter(end -> end.isAfter(now))
                .max(Instant::compareTo)
                .orElse(now);
        PaidMembership paid = new PaidMembership(
                Ids.next(),
                customerId,
                payment.ref(),
                payment.plan(),
                payment.tier(),
                payment.fee(),
                start,
                end(start, payment.lasts()),
                payment.renews());
        book.add(paid);
        tiers.journey.add(
                customerId,
                "MEMBERSHIP_PAID",
                null,
                Map.of(
                        "plan",
                        paid.plan(),
                        "until",
                        shop.dayOf(paid.endsAt().minusNanos(1)).toString()));
        tellNow(customerId, before, now, "PAID");
        tiers.events.fire(new PaidMembershipStarted(customerId, paid.id(), paid.startsAt(), paid.endsAt()));
        return paid;
    }

    private void tellNow(UUID customerId, TierHistory before, Instant now, String reason) {
        TierHistory after = tiers.histories(List.of(customerId)).get(customerId);
        tiers.tell(customerId, before.at(now).orElse(null), after.at(now).orElse(null), reason, now);
    }

    /** A day that has begun counts as a whole one; a renewal begins at the end of a day already. */
    private Instant end(Instant start, Period lasts) {
        Instant lastMoment = start.minusNanos(1);
        return shop.dayOf(lastMoment)
                .plus(lasts)
                .plusDays(1)
                .atStartOfDay(shop.zone())
                .toInstant();
    }

    /** What a customer paid for, oldest first. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public List<PaidMembership> of(UUID customerId) {
        holders.requireVisible(customerId);
        return book.paid(customerId);
    }

    /** One that ends when it says so: empty where it was lengthened, is over, or the customer left the programme. For processes. */
    public Optional<PaidMembership> ending(UUID customerId, UUID paidMembershipId) {
        Rights.requireAutomatic();
        Instant now = clock.instant();
        List<PaidMembership> all =
                book.find(customerId).filter(Enrolled::active).isPresent() ? book.paid(customerId) : List.of();
        return all.stream()
                .filter(one -> one.id().equals(paidMembershipId))
                .filter(one -> one.endsAt().isAfter(now) && all.stream().noneMatch(one::isLengthenedBy))
                .findFirst();
    }

    /** Whether it is renewed when it ends. Refusals {@code PAID_MEMBERSHIP_UNKNOWN}, {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public PaidMembership renew(String customerRef, UUID paidMembershipId, boolean renews) {
        return change(customerRef, paidMembershipId, (paid, now) -> changed(paid, paid.endsAt(), renews));
    }

    /** Ends it now, because the fee was given back. Same refusals. */
    public PaidMembership end(String customerRef, UUID paidMembershipId) {
        return change(customerRef, paidMembershipId, (paid, now) -> {
            Instant end = now.isBefore(paid.startsAt()) ? paid.startsAt() : now;
            return changed(paid, end.isBefore(paid.endsAt()) ? end : paid.endsAt(), false);
        });
    }

    @FunctionalInterface
    private interface Change {
        PaidMembership of(PaidMembership paid, Instant now);
    }

    private PaidMembership change(String customerRef, UUID paidMembershipId, Change change) {
        Rights.require(Permission.PURCHASE_WRITE);
        UUID customerId = holders.toActOn(customerRef);
        book.lock(customerId);
        Instant now = clock.instant();
        PaidMembership paid = book.paid(customerId).stream()
                .filter(one -> one.id().equals(paidMembershipId))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("PAID_MEMBERSHIP_UNKNOWN"));
        TierHistory before = tiers.histories(List.of(customerId)).get(customerId);
        PaidMembership changed = change.of(paid, now);
        book.store(changed);
        tellNow(customerId, before, now, "PAID_OVER");
        return changed;
    }

    private static PaidMembership changed(PaidMembership paid, Instant end, boolean renews) {
        return new PaidMembership(
                paid.id(),
                paid.customerId(),
                paid.ref(),
                paid.plan(),
                paid.tier(),
                paid.fee(),
                paid.startsAt(),
                end,
                renews);
    }
}
