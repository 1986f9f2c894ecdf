package app.huike.crm.loyalty;

import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.domain.ReferralBook;
import app.huike.crm.loyalty.domain.ReferralClash;
import app.huike.crm.loyalty.domain.ReferralCodes;
import app.huike.crm.loyalty.domain.ReferralRule;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.CheckedCode;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of the referrals for people and programs: whose code is whose, and that a new customer came by one. */
@Stateless
public class Referrals {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    ReferralBook book;

    @Inject
    ReferralCodes codes;

    @Inject
    ReferralSettings settings;

    @Inject
    Holders holders;

    @Inject
    Customers customers;

    @Inject
    JourneyLog journey;

    @Inject
    BusinessClock clock;

    /** What {@link #use} did. */
    public record Used(ReferralView referral, boolean created) {}

    /**
     * A new customer came by that code, however it is typed; the same code again is answered with what is there. Data that both share holds it
     * for a person to look at. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}, {@code REFERRAL_CODE_UNKNOWN},
     * {@code REFERRAL_OWN_CODE}, {@code REFERRAL_ALREADY} (by another's code), {@code REFERRAL_RING}, {@code REFERRAL_NOT_NEW},
     * {@code REFERRAL_NOT_ALLOWED} (staff and other flagged customers).
     */
    public Used use(String customerRef, String typed) {
        Rights.require(Permission.CUSTOMER_WRITE);
        UUID referee = holders.toActOn(customerRef);
        UUID referrer = ownerOf(typed);
        book.alone(referee);
        ReferralRule.refuse(ReferralRule.OWN_CODE, standing(referee, referrer));
        Optional<ReferralView> there = book.of(referee);
        if (there.isPresent()) {
            return again(there.get(), referrer);
        }
        ReferralRule.refuseAny(standing(referee, referrer));
        return begun(referee, referrer);
    }

    private UUID ownerOf(String typed) {
        return CheckedCode.bare(typed)
                .filter(CheckedCode::holds)
                .flatMap(codes::ownerOf)
                .filter(owner -> customers.flags(owner).isEmpty())
                .orElseThrow(() -> Refused.unknown("REFERRAL_CODE_UNKNOWN"));
    }

    private ReferralRule.Standing standing(UUID referee, UUID referrer) {
        return new ReferralRule.Standing(
                referee.equals(referrer),
                book.broughtByOneOf(referrer, referee),
                book.hasBought(referee),
                !customers.flags(referee).isEmpty());
    }

    private static Used again(ReferralView there, UUID referrer) {
        if (!referrer.equals(there.referrerId())) {
            throw Refused.conflict("REFERRAL_ALREADY");
        }
        return new Used(there, false);
    }

    private Used begun(UUID referee, UUID referrer) {
        Optional<String> clash = ReferralClash.of(referrer, customers.sameContactAs(referee));
        book.add(referee, referrer, clash.orElse(null), clock.instant());
        ReferralView referral = book.of(referee).orElseThrow();
        journey.add(referee, "REFERRAL_USED", null, Map.of());
        journey.add(referrer, "REFERRAL_CODE_USED", null, Map.of("customer", referral.refereeRef()));
        clash.ifPresent(reason -> journey.add(referee, "REFERRAL_HELD", reason, Map.of()));
        return new Used(referral, true);
    }

    /**
     * The customer's own code, the same for ever; empty before the purchases that it takes (setting {@code from-purchases}) and for flagged
     * customers. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}.
     */
    public Optional<ReferralCode> codeOf(UUID customerId) {
        holders.requireVisible(customerId);
        if (!customers.flags(customerId).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> there = codes.codeOf(customerId);
        return (there.isPresent() ? there : made(customerId)).map(this::view);
    }

    private Optional<String> made(UUID customerId) {
        if (book.keptPurchases(customerId) < settings.fromPurchases()) {
            return Optional.empty();
        }
        codes.keepCode(customerId, CheckedCode.random(RANDOM), clock.instant());
        return codes.codeOf(customerId);
    }

    private ReferralCode view(String code) {
        return new ReferralCode(CheckedCode.shown(code), settings.link(CheckedCode.shown(code)));
    }

    /** Who came by the customer's code, newest first; same refusals. */
    public List<ReferralView> broughtBy(UUID customerId) {
        holders.requireVisible(customerId);
        return book.broughtBy(customerId);
    }

    /** By whose code the customer came; empty for who came by himself. Same refusals. */
    public Optional<ReferralView> of(UUID customerId) {
        holders.requireVisible(customerId);
        return book.of(customerId);
    }
}
