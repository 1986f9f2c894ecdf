package app.huike.crm.offer;

import app.huike.crm.customer.Customers;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.Stages;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.offer.domain.Campaign;
import app.huike.crm.offer.domain.CampaignBook;
import app.huike.crm.offer.domain.Claim;
import app.huike.crm.offer.domain.Claimant;
import app.huike.crm.offer.domain.CounterBook;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.offer.domain.RedemptionBook;
import app.huike.crm.offer.domain.RedemptionBook.Held;
import app.huike.crm.offer.domain.Reservation;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.security.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what stands behind codes that somebody brings: coupons, campaigns, the customer. */
@Dependent
class Claims {

    @Inject
    private RedemptionBook book;

    @Inject
    private CampaignBook campaigns;

    @Inject
    private CounterBook counters;

    @Inject
    private Customers customers;

    @Inject
    private Stages stages;

    @Inject
    private Tiers tiers;

    @Inject
    private BusinessClock clock;

    /**
     * The claim of each code; empty for a code that there is not, or that is another customer's.
     *
     * @param codes as typed
     * @param customerRef null where nobody told: then whoever brings a code holds it
     * @param bare whether a customer of a ref that is not known is created bare, by whoever may record purchases
     */
    Map<String, Optional<Claim>> of(List<String> codes, String customerRef, boolean bare) {
        Map<CouponCode, Held> held = held(codes, customerRef);
        Map<UUID, Campaign> running = campaigns(held);
        Claimant claimant = claimant(customerRef, held, running, bare);
        Map<String, Optional<Claim>> claims = new LinkedHashMap<>();
        for (String code : codes) {
            claims.put(
                    code,
                    CouponCode.typed(code)
                            .map(held::get)
                            .map(Held::coupon)
                            .map(coupon -> new Claim(coupon, running.get(coupon.campaignId()), claimant)));
        }
        return claims;
    }

    /** The claims of what a reservation holds, in the order of its parts. */
    List<Claim> held(Reservation reservation) {
        Claimant claimant = new Claimant(reservation.customerId(), null, null, Map.of());
        Map<UUID, Coupon> coupons =
                book
                        .withCodes(reservation.parts().stream()
                                .map(Reservation.Part::code)
                                .toList())
                        .stream()
                        .map(Held::coupon)
                        .collect(Collectors.toMap(Coupon::id, Function.identity()));
        return reservation.parts().stream()
                .map(part -> new Claim(coupons.get(part.couponId()), campaign(part.campaignId()), claimant))
                .toList();
    }

    /** The same claim as it stands now. */
    Claim again(Claim claim) {
        Coupon coupon = book.withCodes(List.of(claim.coupon().code())).get(0).coupon();
        return new Claim(coupon, campaign(coupon.campaignId()), claim.claimant());
    }

    private Map<CouponCode, Held> held(List<String> codes, String customerRef) {
        List<CouponCode> typed = codes.stream()
                .map(CouponCode::typed)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Actor actor = CurrentActor.get();
        UUID told = customerRef == null ? null : book.customer(customerRef).orElse(null);
        return book.withCodes(typed).stream()
                .filter(held -> belongs(held, customerRef == null, told, actor))
                .collect(Collectors.toMap(held -> held.coupon().code(), Function.identity()));
    }

    private static boolean belongs(Held held, boolean anybody, UUID told, Actor actor) {
        if (held.coupon().forBearer()) {
            return true;
        }
        boolean theirs = held.customerRef() != null
                && (anybody || held.coupon().customerId().equals(told));
        // a till serves whoever comes; everybody else the customers that he may see
        return theirs && (actor.is(Role.TILL) || held.isAmong(Rights.customerRowsToActOn()));
    }

    private Map<UUID, Campaign> campaigns(Map<CouponCode, Held> held) {
        Set<UUID> ids = held.values().stream()
                .map(one -> one.coupon().campaignId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? new LinkedHashMap<>()
                : campaigns.find(ids).stream().collect(Collectors.toMap(Campaign::id, Function.identity()));
    }

    private Campaign campaign(UUID id) {
        return id == null ? null : campaigns.find(List.of(id)).get(0);
    }

    private Claimant claimant(
            String customerRef, Map<CouponCode, Held> held, Map<UUID, Campaign> running, boolean bare) {
        UUID customerId = held.values().stream()
                .map(one -> one.coupon().customerId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> customer(customerRef, bare && !held.isEmpty()));
        if (customerId == null) {
            return Claimant.ANYBODY;
        }
        Set<UUID> scopes = new HashSet<>(running.keySet());
        held.values().forEach(one -> scopes.add(one.coupon().id()));
        return new Claimant(
                customerId,
                stage(customerId, running),
                tier(customerId, held),
                ahead(customerId, held),
                counters.shares(customerId, scopes));
    }

    /** Asked only where something has not begun yet. */
    private Duration ahead(UUID customerId, Map<CouponCode, Held> held) {
        Instant now = clock.instant();
        boolean early = held.values().stream().anyMatch(one -> !one.coupon().begun(now));
        return early ? tiers.earlyAccess(customerId, now) : Duration.ZERO;
    }

    /** Of whom a coupon wants it; null for whoever is no member. */
    private String tier(UUID customerId, Map<CouponCode, Held> held) {
        boolean wanted = held.values().stream()
                .anyMatch(one -> !one.coupon().terms().tiers().isEmpty());
        return wanted ? tiers.at(customerId, clock.instant()).map(Tier::name).orElse(null) : null;
    }

    private UUID customer(String ref, boolean bare) {
        if (ref == null) {
            return null;
        }
        return bare && CurrentActor.get().may(Permission.PURCHASE_WRITE)
                ? customers.ensure(ref)
                : book.customer(ref).orElse(null);
    }

    /** Asked only where a campaign is for some. */
    private Stage stage(UUID customerId, Map<UUID, Campaign> running) {
        boolean asked =
                running.values().stream().anyMatch(one -> !one.seen().audience().isEmpty());
        StageView stage = asked ? stages.of(List.of(customerId)).get(customerId) : null;
        return stage == null ? null : stage.stage();
    }
}
