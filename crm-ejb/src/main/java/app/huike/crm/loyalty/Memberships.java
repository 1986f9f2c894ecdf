package app.huike.crm.loyalty;

import app.huike.crm.customer.CustomerErased;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.journey.StageMark;
import app.huike.crm.journey.Stages;
import app.huike.crm.loyalty.domain.MemberBook;
import app.huike.crm.loyalty.domain.MemberBook.Enrolled;
import app.huike.crm.loyalty.domain.MemberNumber;
import app.huike.crm.loyalty.domain.PreferenceCheck;
import app.huike.crm.loyalty.domain.TierStanding;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of the membership: who belongs to the programme, since when, and what members said to like. */
@Stateless
public class Memberships {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    MemberBook book;

    @Inject
    TierMoves tiers;

    @Inject
    Holders holders;

    @Inject
    Stages stages;

    @Inject
    JourneyLog journey;

    @Inject
    BusinessClock clock;

    /** What {@link #enrol} did. */
    public record Enrolment(Member member, boolean created) {}

    /**
     * A customer accepts to be a member, or says more of what he likes; of a member the number, the date and the tier stay. Who comes back
     * gets the old number. What was bought in the last months counts from the first moment. Refusals {@code CUSTOMER_UNKNOWN},
     * {@code CUSTOMER_ERASED}, {@code FIELD_INVALID}, {@code FIELD_MISSING}.
     *
     * @param source where, such as {@code checkout}
     */
    public Enrolment enrol(String customerRef, String source, List<Preference> preferences) {
        Rights.require(Permission.MEMBER_ENROL);
        return enrol(holders.toActOn(customerRef), source, preferences);
    }

    /** The same for a process. */
    public Enrolment enrol(UUID customerId, String source, List<Preference> preferences) {
        Rights.requireSomebody();
        Instant now = clock.instant();
        List<Preference> clean = PreferenceCheck.checked(source, preferences, now);
        // the stage before the member: a purchase locks them in this order too
        stages.mark(customerId, StageMark.MEMBER, true, "ENROLLED");
        TierStanding standing = tiers.settings.policy().begun(Tier.MEMBER, now);
        String number = MemberNumber.random(RANDOM).characters();
        boolean created = book.add(new Enrolled(customerId, number, source, now, null, standing));
        Enrolled member = book.lock(customerId).orElseThrow();
        boolean back = !created && !member.active();
        if (back) {
            member = new Enrolled(customerId, member.number(), source, now, null, standing);
            book.store(member);
        }
        if (created || back) {
            begin(member, now);
        }
        book.keep(customerId, clean);
        return new Enrolment(view(book.find(customerId).orElseThrow()), created || back);
    }

    private void begin(Enrolled member, Instant now) {
        UUID id = member.customerId();
        tiers.book.step(id, Tier.MEMBER, now, "ENROLLED");
        journey.add(id, "MEMBER_ENROLLED", null, Map.of("source", member.source()));
        tiers.events.fire(new MemberEnrolled(id, member.source(), now));
        tiers.tell(
                id,
                null,
                Tier.MEMBER.orHigher(tiers.histories(List.of(id)).get(id).granted(now)),
                "ENROLLED",
                now);
        tiers.review(Map.of(id, member.standing()), now);
    }

    /** A member, or somebody who was one; empty for whoever never was. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public Optional<Member> get(UUID customerId) {
        holders.requireVisible(customerId);
        return book.find(customerId).map(this::view);
    }

    /** Whose number it is, however it is typed; empty for a number that there is not. For tills. */
    public Optional<UUID> withNumber(String number) {
        Rights.require(Permission.POINTS_SPEND);
        return MemberNumber.typed(number)
                .flatMap(typed -> book.withNumber(typed.characters()))
                .filter(Enrolled::active)
                .map(Enrolled::customerId);
    }

    /** The customer does not want to be a member any longer; the points stay. Leaving twice changes nothing. Same refusals. */
    public void leave(String customerRef) {
        Rights.require(Permission.CUSTOMER_WRITE);
        UUID customerId = holders.toActOn(customerRef);
        if (book.find(customerId).filter(Enrolled::active).isEmpty()) {
            return;
        }
        stages.mark(customerId, StageMark.MEMBER, false, "MEMBER_LEFT");
        book.lock(customerId).filter(Enrolled::active).ifPresent(member -> end(member, clock.instant()));
        journey.add(customerId, "MEMBER_LEFT", null, Map.of());
    }

    private void end(Enrolled member, Instant now) {
        UUID id = member.customerId();
        book.store(new Enrolled(id, member.number(), member.source(), member.enrolledAt(), now, member.standing()));
        tiers.book.step(id, null, now, "MEMBER_LEFT");
        tiers.events.fire(new MemberLeft(id, now));
    }

    /**
     * Two customers turned out to be one. The older membership's number stays; the customer stands as high as the higher of both; what was paid
     * holds for it.
     */
    public void merge(UUID from, UUID into) {
        Rights.requireSomebody();
        Optional<Enrolled> other = book.find(from).filter(Enrolled::active);
        if (other.isEmpty()) {
            return;
        }
        Optional<Enrolled> mine = book.find(into).filter(Enrolled::active);
        stages.mark(into, StageMark.MEMBER, true, "MERGED");
        Enrolled old = book.lock(from).orElseThrow();
        Instant now = clock.instant();
        if (mine.isEmpty()) {
            giveUpNumber(old);
            adopt(into, old);
        } else if (old.enrolledAt().isBefore(mine.get().enrolledAt())) {
            giveUpNumber(old);
            book.store(new Enrolled(
                    into,
                    old.number(),
                    old.source(),
                    old.enrolledAt(),
                    null,
                    mine.get().standing()));
        }
        book.move(from, into);
        Enrolled kept = book.lock(into).orElseThrow();
        if (old.standing().tier().isAbove(kept.standing().tier())) {
            book.store(
                    new Enrolled(into, kept.number(), kept.source(), kept.enrolledAt(), kept.leftAt(), old.standing()));
            tiers.book.step(into, old.standing().tier(), now, "MERGED");
        }
        stages.mark(from, StageMark.MEMBER, false, "MERGED");
        end(book.lock(from).orElseThrow(), now);
    }

    private void giveUpNumber(Enrolled old) {
        book.store(new Enrolled(old.customerId(), null, old.source(), old.enrolledAt(), null, old.standing()));
    }

    private void adopt(UUID into, Enrolled old) {
        Enrolled adopted = new Enrolled(into, old.number(), old.source(), old.enrolledAt(), null, old.standing());
        if (!book.add(adopted)) {
            book.store(adopted);
        }
        tiers.book.step(into, old.standing().tier(), clock.instant(), "MERGED");
    }

    /** The person is gone: number and preferences too. */
    public void forget(@Observes CustomerErased erasure) {
        UUID id = erasure.customerId();
        book.forgetPreferences(id);
        book.lock(id).ifPresent(member -> {
            if (member.active()) {
                end(member, clock.instant());
            }
            Enrolled ended = book.lock(id).orElseThrow();
            book.store(new Enrolled(id, null, ended.source(), ended.enrolledAt(), ended.leftAt(), ended.standing()));
        });
    }

    private Member view(Enrolled member) {
        return new Member(
                member.customerId(),
                member.number() == null ? null : new MemberNumber(member.number()).shown(),
                member.source(),
                member.enrolledAt(),
                member.leftAt(),
                book.preferences(member.customerId()));
    }
}
