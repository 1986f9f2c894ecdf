package app.huike.crm.loyalty;

import app.huike.crm.customer.CustomerNarrowing;
import app.huike.crm.loyalty.domain.MemberBook;
import app.huike.crm.loyalty.domain.MemberBook.Enrolled;
import app.huike.crm.loyalty.domain.Spent;
import app.huike.crm.loyalty.domain.TierHistory;
import app.huike.crm.loyalty.domain.TierPolicy;
import app.huike.crm.loyalty.domain.TierRule;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.HistoryRecorded;
import app.huike.crm.purchase.PurchaseMade;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/**
 * The door of the tiers. What a tier brings holds for whoever stands in it at that very moment: it is asked for a moment, and answered from
 * the history. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}.
 */
@Stateless
public class Tiers {

    private static final int MEMBER_FIRST = Interceptor.Priority.APPLICATION + 100;

    @Inject
    TierMoves moves;

    @Inject
    MemberBook members;

    @Inject
    TierSettings settings;

    @Inject
    Holders holders;

    @Inject
    BusinessClock clock;

    @Inject
    Shop shop;

    /** The tier that held for a customer at a moment; empty for whoever was no member then. For other rooms and processes too. */
    public Optional<Tier> at(UUID customerId, Instant moment) {
        Rights.requireSomebody();
        return history(List.of(customerId)).get(customerId).at(moment);
    }

    /** What a customer's tier brings at a moment. For other rooms and processes too. */
    public Set<Benefit> benefits(UUID customerId, Instant moment) {
        return at(customerId, moment).map(settings::benefits).orElse(Set.of());
    }

    /** By how much tasks about members of a tier go up; 0 for those who come in turn. For processes. */
    public int priority(Tier tier) {
        return settings.priority(tier);
    }

    /** By how much campaigns open earlier for a customer than for others; zero for most. For other rooms. */
    public Duration earlyAccess(UUID customerId, Instant moment) {
        return at(customerId, moment).map(settings::earlyAccess).orElse(Duration.ZERO);
    }

    /** The members' exclusive discount for a customer at a moment. For other rooms and processes too. */
    public MemberDiscount discount(UUID customerId, Instant moment) {
        return at(customerId, moment)
                .map(tier -> new MemberDiscount(tier, settings.discountPercent(tier)))
                .filter(discount -> discount.percent() > 0)
                .orElse(MemberDiscount.NONE);
    }

    /** The same for the customer of a basket; none where whoever acts may not act for that one, or nobody has the ref. */
    public MemberDiscount discount(String customerRef, Instant moment) {
        Rights.require(Permission.COUPON_REDEEM);
        return holders.maybe(customerRef).map(id -> discount(id, moment)).orElse(MemberDiscount.NONE);
    }

    /** The tiers of many customers now; who is no member is not in the map. For lists. */
    public Map<UUID, Tier> now(List<UUID> customerIds) {
        Rights.require(Permission.CUSTOMER_READ);
        Instant now = clock.instant();
        Map<UUID, Tier> tiers = new HashMap<>();
        history(customerIds)
                .forEach((customer, history) -> history.at(now).ifPresent(tier -> tiers.put(customer, tier)));
        return tiers;
    }

    /** Who stands in a tier now, to narrow down a list of customers. */
    public CustomerNarrowing standingIn(Tier tier) {
        Rights.require(Permission.CUSTOMER_READ);
        return moves.book.standingIn(tier, clock.instant());
    }

    /** Every tier that held for a customer, newest first. */
    public List<TierStep> history(UUID customerId) {
        holders.requireVisible(customerId);
        List<TierStep> steps =
                new ArrayList<>(history(List.of(customerId)).get(customerId).steps(clock.instant()));
        Collections.reverse(steps);
        return steps;
    }

    /** Where a member stands and is going; empty for whoever is no member. */
    public Optional<TierStatus> status(UUID customerId) {
        holders.requireVisible(customerId);
        return members.find(customerId).filter(Enrolled::active).map(this::status);
    }

    private TierStatus status(Enrolled member) {
        Instant now = clock.instant();
        UUID id = member.customerId();
        TierPolicy policy = settings.policy();
        Spent spent = moves.spent(Map.of(id, member.standing()), now).get(id);
        TierHistory history = history(List.of(id)).get(id);
        Tier earned = member.standing().tier();
        Tier tier = earned.orHigher(history.granted(now));
        Tier next = tier == tier.above() ? null : tier.above();
        return new TierStatus(
                tier,
                earned,
                shop.dayOf(member.standing().periodEnd().minusNanos(1)),
                money(spent.lately()),
                TierRule.projected(member.standing(), spent, policy)
                        .orHigher(history.granted(member.standing().periodEnd())),
                next,
                next == null ? null : money(Math.max(policy.wants(next) - spent.lately(), 0)),
                money(Math.max(policy.wants(earned) - spent.inPeriod(), 0)),
                settings.benefits(tier),
                settings.discountPercent(tier));
    }

    private Money money(long minor) {
        return Money.ofMinor(shop.currency(), minor);
    }

    private Map<UUID, TierHistory> history(List<UUID> customerIds) {
        return moves.histories(customerIds);
    }

    /** What was bought before counts as well, whenever it becomes known. */
    public void recorded(@Observes @Priority(MEMBER_FIRST) HistoryRecorded history) {
        moves.review(history.customerIds(), clock.instant());
    }

    /**
     * A member bought something: up at once. Before those who take the processes' lock of the customer: the nightly review holds the member when
     * it comes to that, and two who take the same two in another order wait for each other.
     */
    public void bought(@Observes @Priority(MEMBER_FIRST) PurchaseMade purchase) {
        moves.review(List.of(purchase.customerId()), clock.instant());
    }
}
