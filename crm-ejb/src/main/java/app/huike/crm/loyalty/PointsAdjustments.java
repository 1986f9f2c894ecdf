package app.huike.crm.loyalty;

import app.huike.crm.customer.Colleagues;
import app.huike.crm.customer.CustomerErased;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.domain.AdjustmentBook;
import app.huike.crm.loyalty.domain.Correction;
import app.huike.crm.loyalty.domain.PointsAccount;
import app.huike.crm.loyalty.domain.SecondPersonRule;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The door for points that people give or take with a reason. Up to the limits it happens at once; more is asked for, and somebody else
 * decides, who neither asked nor gets it. The process that waits for the answer observes {@link AdjustmentRequested}.
 */
@Stateless
public class PointsAdjustments {

    private static final int LONGEST_NOTE = 1_000;

    @Inject
    Ledger ledger;

    @Inject
    AdjustmentBook book;

    @Inject
    TierMoves tiers;

    @Inject
    Holders holders;

    @Inject
    Colleagues colleagues;

    @Inject
    JourneyLog journey;

    @Inject
    Shop shop;

    /**
     * Gives points, or takes them where {@code points} is below zero. What is more than a person may alone comes back as
     * {@link AdjustmentState#REQUESTED}. Refusals {@code POINTS_INSUFFICIENT} (no more is taken than can be spent),
     * {@code ADJUSTMENT_FOR_ONESELF}, {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}, {@code FIELD_INVALID}.
     *
     * @param note the person's own words; may be null
     */
    public Adjustment adjust(
            String customerRef, LoyaltyCurrency currency, long points, CorrectionReason reason, String note) {
        Actor actor = Rights.require(Permission.POINTS_ADJUST);
        Check check = new Check().that(points != 0 && Math.abs(points) <= PointsLedger.MOST, "points", points, "not 0");
        String words = check.lines("note", note, LONGEST_NOTE);
        check.refuse();
        UUID customerId = holders.toActOn(customerRef);
        if (colleagues.isCustomer(actor.login(), customerId)) {
            throw SecondPersonRule.forOneself();
        }
        Instant now = ledger.clock.instant();
        LocalDate day = shop.dayOf(now);
        long today = book.lockedDay(actor.login(), day, currency);
        boolean waits = ledger.settings.limits(currency).needSecondPerson(points, today);
        Adjustment adjustment = new Adjustment(
                Ids.next(),
                customerId,
                currency,
                points,
                reason,
                words,
                waits ? AdjustmentState.REQUESTED : AdjustmentState.POSTED,
                actor.login(),
                now,
                null,
                waits ? null : now,
                null);
        book.add(adjustment, day);
        if (waits) {
            ledger.events.fire(
                    new AdjustmentRequested(customerId, adjustment.id(), currency, points, actor.login(), now));
        } else {
            post(adjustment);
        }
        return adjustment;
    }

    /**
     * The second person agrees: the points are posted. Refusals {@code ADJUSTMENT_UNKNOWN}, {@code ADJUSTMENT_DECIDED},
     * {@code ADJUSTMENT_OWN_REQUEST}, {@code ADJUSTMENT_FOR_ONESELF}, {@code POINTS_INSUFFICIENT}.
     */
    public Adjustment approve(UUID adjustmentId) {
        return approve(adjustmentId, Rights.require(Permission.POINTS_APPROVE).login());
    }

    /** The same for a process whose task that person has finished. Refusal {@code NOT_FOUND} for a person who may not approve. */
    public Adjustment approve(UUID adjustmentId, String login) {
        Adjustment adjustment = decidable(adjustmentId, login);
        Adjustment approved = adjustment.decided(AdjustmentState.POSTED, login, ledger.clock.instant(), null);
        decided(approved);
        post(approved);
        return approved;
    }

    /** The second person does not agree; same refusals. */
    public Adjustment refuse(UUID adjustmentId, String why) {
        return refuse(adjustmentId, Rights.require(Permission.POINTS_APPROVE).login(), why);
    }

    /** The same for a process whose task that person has finished. */
    public Adjustment refuse(UUID adjustmentId, String login, String why) {
        return refused(decidable(adjustmentId, login), login, why);
    }

    /** Whether that person may decide about it now; for a process whose task that person has finished. Refusal {@code ADJUSTMENT_UNKNOWN}. */
    public boolean mayDecide(UUID adjustmentId, String login) {
        Rights.requireAutomatic();
        Adjustment adjustment = book.lock(adjustmentId).orElseThrow(PointsAdjustments::unknown);
        return colleagues.may(login, Permission.POINTS_APPROVE)
                && SecondPersonRule.firstBroken(
                                adjustment, login, colleagues.isCustomer(login, adjustment.customerId()))
                        .isEmpty();
    }

    /** Whether nobody has decided yet; it stays so until the end of the transaction. For processes. Refusal {@code ADJUSTMENT_UNKNOWN}. */
    public boolean waits(UUID adjustmentId) {
        Rights.requireAutomatic();
        return book.lock(adjustmentId)
                .orElseThrow(PointsAdjustments::unknown)
                .state()
                .waits();
    }

    /** Nobody has decided in time, so the answer is no; what was decided stays. For processes. Refusal {@code ADJUSTMENT_UNKNOWN}. */
    public Adjustment letLapse(UUID adjustmentId) {
        Rights.requireAutomatic();
        Adjustment adjustment = book.lock(adjustmentId).orElseThrow(PointsAdjustments::unknown);
        return adjustment.state().waits() ? refused(adjustment, null, "TOO_LATE") : adjustment;
    }

    /** One adjustment. Refusals {@code ADJUSTMENT_UNKNOWN}, {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public Adjustment get(UUID adjustmentId) {
        Adjustment adjustment = book.get(adjustmentId).orElseThrow(PointsAdjustments::unknown);
        holders.requireVisible(adjustment.customerId());
        return adjustment;
    }

    /** What waits for a second person, oldest first. For those who may decide. */
    public Page<Adjustment> waiting(PageRequest page) {
        Rights.require(Permission.POINTS_APPROVE);
        List<Adjustment> waiting = book.waiting(Cursor.of(page).orElse(null), page.limit() + 1);
        return Cursor.page(waiting, page, adjustment -> new Cursor(adjustment.requestedAt(), adjustment.id()));
    }

    public void forget(@Observes CustomerErased erasure) {
        book.forget(erasure.customerId(), ledger.clock.instant());
    }

    private Adjustment decidable(UUID adjustmentId, String login) {
        colleagues.requireMay(login, Permission.POINTS_APPROVE);
        Adjustment adjustment = book.lock(adjustmentId).orElseThrow(PointsAdjustments::unknown);
        boolean beneficiary = colleagues.isCustomer(login, adjustment.customerId());
        SecondPersonRule.firstBroken(adjustment, login, beneficiary).ifPresent(refusal -> {
            throw refusal;
        });
        return adjustment;
    }

    private Adjustment refused(Adjustment adjustment, String login, String why) {
        Adjustment refused = adjustment.decided(AdjustmentState.REFUSED, login, ledger.clock.instant(), why);
        decided(refused);
        return refused;
    }

    private void decided(Adjustment adjustment) {
        book.decide(adjustment);
        ledger.events.fire(new AdjustmentDecided(adjustment.customerId(), adjustment.id(), adjustment.state()));
    }

    /** Who is corrected is looked at: where he stands as well; before the account is locked, as a purchase does. */
    private void post(Adjustment adjustment) {
        tiers.review(List.of(adjustment.customerId()), ledger.clock.instant());
        PointsAccount account = ledger.open(adjustment.customerId(), adjustment.currency());
        Correction.adjust(
                account,
                adjustment.points(),
                adjustment.id(),
                Ids.next(),
                adjustment.reason().name());
        ledger.close(adjustment.customerId(), adjustment.currency(), account);
        journey.add(
                adjustment.customerId(),
                "POINTS_ADJUSTED",
                adjustment.reason().name(),
                PointsLedger.values(adjustment.currency(), adjustment.points()));
    }

    private static Refused unknown() {
        return Refused.unknown("ADJUSTMENT_UNKNOWN");
    }
}
