package app.huike.inside;

import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.ProgrammeFigures;
import app.huike.crm.loyalty.ReferralRate;
import app.huike.crm.loyalty.ReferralSide;
import app.huike.crm.loyalty.ReferralState;
import app.huike.crm.loyalty.ReferralWork;
import app.huike.crm.loyalty.Referrals;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Refused;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Whose code is whose, what is refused, and what is counted, however many come at once. */
class ReferralsIT extends InContainer {

    @Inject
    private Referrals referrals;

    @Inject
    private ReferralWork work;

    @Inject
    private Customers customers;

    @Inject
    private Purchases purchases;

    @Inject
    private BusinessClock clock;

    @Inject
    private ProgrammeFigures figures;

    @Inject
    private Shop shop;

    private final String clara = "RF-" + Ids.next();
    private final String anna = "RF-" + Ids.next();

    @Test
    void codeComesWithTheSecondKeptPurchaseAndStaysTheSame() {
        buy(clara, 30);
        assertThat(lead(() -> referrals.codeOf(id(clara)))).isEmpty();
        String code = codeOf(clara);
        assertThat(code).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
        assertThat(lead(() -> referrals.codeOf(id(clara))).orElseThrow().link()).endsWith("=" + code);
        assertThat(atOnce(8, i -> referrals.codeOf(id(clara)).orElseThrow().code()))
                .containsOnly(code);
        lead(() -> flagged(clara));
        assertThat(lead(() -> referrals.codeOf(id(clara)))).as("staff").isEmpty();
        assertRefused(LEAD, "REFERRAL_CODE_UNKNOWN", () -> use(anna, code));
    }

    @Test
    void ownCodesRingsOldCustomersStaffAndUnknownCodesAreRefused() {
        String code = codeOf(clara);
        assertRefused(LEAD, "REFERRAL_CODE_UNKNOWN", () -> use(anna, "7KQM-2XTR-9WEA"));
        assertRefused(LEAD, "REFERRAL_CODE_UNKNOWN", () -> use(anna, "hello"));
        assertRefused(LEAD, "REFERRAL_OWN_CODE", () -> use(clara, code));

        assertThat(lead(() -> use(anna, code.toLowerCase())).created()).isTrue();
        assertThat(lead(() -> use(anna, code.replace("-", ""))).created())
                .as("again")
                .isFalse();
        String annas = codeOf(anna);
        assertRefused(LEAD, "REFERRAL_RING", () -> use(clara, annas));
        String third = "RF-" + Ids.next();
        lead(() -> use(third, annas));
        String thirds = codeOf(third);
        assertRefused(LEAD, "REFERRAL_RING", () -> use(clara, thirds));
        assertRefused(LEAD, "REFERRAL_ALREADY", () -> use(third, code));

        String old = "RF-" + Ids.next();
        buy(old, 400);
        assertRefused(LEAD, "REFERRAL_NOT_NEW", () -> use(old, code));
        String staff = "RF-" + Ids.next();
        lead(() -> customers.ensure(staff));
        lead(() -> flagged(staff));
        assertRefused(LEAD, "REFERRAL_NOT_ALLOWED", () -> use(staff, code));
    }

    @Test
    void ofManyCodesAtOnceOneHolds() {
        List<String> codes = List.of(codeOf(clara), codeOf("RF-" + Ids.next()), codeOf("RF-" + Ids.next()));
        lead(() -> customers.ensure(anna));
        List<Object> outcomes = atOnce(12, i -> use(anna, codes.get(i % codes.size())));
        assertThat(outcomes)
                .filteredOn(Referrals.Used.class::isInstance)
                .extracting(outcome -> ((Referrals.Used) outcome).created())
                .containsOnlyOnce(true)
                .hasSize(4);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .extracting(outcome -> ((Refused) outcome).code())
                .containsOnly("REFERRAL_ALREADY")
                .hasSize(8);
    }

    @Test
    void aCodeBringsTenRewardsAYearHoweverManyComeAtOnceAndEachOnce() {
        String code = codeOf(clara);
        List<UUID> friends = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String friend = "RF-" + Ids.next();
            lead(() -> use(friend, code));
            friends.add(id(friend));
        }
        List<Object> outcomes =
                atOnce(24, i -> as(Actor.SYSTEM, () -> work.take(friends.get(i / 2), ReferralSide.REFERRER, 10)));
        assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(20);
        assertThat(lead(() -> referrals.broughtBy(id(clara))))
                .hasSize(12)
                .filteredOn(each -> each.referrerRewarded())
                .hasSize(10);
    }

    @Test
    void erasureTakesTheCodeAndWhoCameByItStaysWithoutAName() {
        String code = codeOf(clara);
        lead(() -> use(anna, code));
        lead(() -> {
            customers.erase(clara);
            return null;
        });
        assertThat(lead(() -> referrals.of(id(anna))).orElseThrow()).satisfies(referral -> {
            assertThat(referral.referrerId()).isNull();
            assertThat(referral.state()).isEqualTo(ReferralState.USED);
        });
        assertRefused(LEAD, "REFERRAL_CODE_UNKNOWN", () -> use("RF-" + Ids.next(), code));
    }

    @Test
    void theReferralRateCountsNewCustomersOnceAndWhoOfThemWasBrought() {
        YearMonth month = YearMonth.from(shop.dayOf(clock.instant().minus(Duration.ofDays(40))));
        String code = codeOf(clara);
        ReferralRate before = rate(month);
        lead(() -> use(anna, code));
        buy(anna, 40);
        buy(anna, 39);
        buy("RF-" + Ids.next(), 40);
        String staff = "RF-" + Ids.next();
        buy(staff, 40);
        lead(() -> flagged(staff));
        ReferralRate after = rate(month);
        assertThat(after.newcomers() - before.newcomers()).isEqualTo(2);
        assertThat(after.brought() - before.brought()).isEqualTo(1);
        assertThat(lead(() -> figures.referrals(month.plusMonths(24), month.plusMonths(30))))
                .isEmpty();
    }

    private ReferralRate rate(YearMonth month) {
        return lead(() -> figures.referrals(month, month)).get(0);
    }

    private Referrals.Used use(String ref, String code) {
        as(Actor.SYSTEM, () -> customers.ensure(ref));
        return referrals.use(ref, code);
    }

    /** Of somebody who bought twice, long ago. */
    private String codeOf(String ref) {
        buy(ref, 200);
        buy(ref, 100);
        return lead(() -> referrals.codeOf(id(ref)).orElseThrow().code());
    }

    private Object flagged(String ref) {
        customers.flag(ref, Set.of("staff"));
        return null;
    }

    private UUID id(String ref) {
        return lead(() -> customers.ensure(ref));
    }

    private void buy(String ref, int daysAgo) {
        lead(() -> purchases.accept(
                new PurchaseOrder(
                        "P-" + Ids.next(),
                        ref,
                        clock.instant().minus(Duration.ofDays(daysAgo)),
                        Money.parse("USD 40.00"),
                        null,
                        List.of()),
                Mode.HISTORY));
    }
}
