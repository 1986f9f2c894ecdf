package app.huike.inside;

import static app.huike.inside.Marketing.draft;
import static app.huike.inside.Marketing.terms;
import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.MARKETING;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.loyalty.Memberships;
import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.CampaignCode;
import app.huike.crm.offer.CampaignCodes;
import app.huike.crm.offer.CampaignView;
import app.huike.crm.offer.Campaigns;
import app.huike.crm.offer.CodeBatch;
import app.huike.crm.offer.Combining;
import app.huike.crm.offer.CouponGrant;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.OfferState;
import app.huike.crm.offer.Offers;
import app.huike.crm.offer.Redemption;
import app.huike.crm.offer.Redemptions;
import app.huike.crm.offer.Terms;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Refused;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CampaignsIT extends InContainer {

    private static final Money FIFTY = Money.parse("USD 50.00");

    @Inject
    private Offers offers;

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignCodes codes;

    @Inject
    private Coupons coupons;

    @Inject
    private Redemptions redemptions;

    @Inject
    private Memberships memberships;

    @Inject
    private Purchases purchases;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Marketing marketing;

    private final String key = "c" + Ids.next();

    @Test
    void ofTwoHundredWhoUseACodeOfTwentyUsesAtOnceTwentySucceed() {
        campaign(Benefit.percent(10, null), null);
        String code = marketing.publish(key, 20, null);

        List<Object> outcomes = atOnce(200, i -> redemptions.redeem(code, null, purchase(i), FIFTY));

        assertThat(outcomes).filteredOn(Redemption.class::isInstance).hasSize(20);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Redemption))
                .hasSize(180)
                .allSatisfy(outcome -> assertCode(outcome, "COUPON_USED_UP"));
        assertThat(as(MARKETING, () -> codes.published(key)))
                .singleElement()
                .extracting(CampaignCode::used)
                .isEqualTo(20);
        assertReconciled(20, "USD 100.00");
    }

    @Test
    void aBudgetIsNeverExceededWhoeverComesAtOnce() {
        campaign(Benefit.percent(10, null), Money.parse("USD 99.99"));
        String code = marketing.publish(key, null, null);

        List<Object> outcomes = atOnce(64, i -> redemptions.redeem(code, null, purchase(i), FIFTY));

        assertThat(outcomes).filteredOn(Redemption.class::isInstance).hasSize(19);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Redemption))
                .allSatisfy(outcome -> assertCode(outcome, "CAMPAIGN_BUDGET_SPENT"));
        assertReconciled(19, "USD 95.00");
        assertThat(lead(() -> redemptions.redeem(code, null, purchase(100), Money.parse("USD 49.90")))
                        .discount())
                .as("what is left to the cent")
                .isEqualTo(Money.parse("USD 4.99"));
        assertThat(marketing.seen(key).left()).isEqualTo(Money.parse("USD 0.00"));
        assertRefused(
                LEAD,
                "CAMPAIGN_BUDGET_SPENT",
                () -> redemptions.redeem(code, null, purchase(101), Money.parse("USD 0.10")));
    }

    @Test
    void membersWithEarlyAccessMayUseItsCodesTwoDaysBeforeOthers() {
        campaign(Benefit.percent(10, null), null);
        String code = marketing.publish(key, null, null);
        String gold = "C-" + Ids.next();
        Instant then = clock.instant().minus(Duration.ofDays(40));
        PurchaseOrder dear = new PurchaseOrder("H-" + gold, gold, then, Money.parse("USD 310.00"), null, List.of());
        lead(() -> purchases.accept(dear, Mode.HISTORY));
        lead(() -> memberships.enrol(gold, "till", List.of()));

        opensIn(Duration.ofHours(49));
        assertRefused(LEAD, "COUPON_NOT_YET", () -> redemptions.redeem(code, gold, purchase(1), FIFTY));
        opensIn(Duration.ofHours(47));
        assertRefused(LEAD, "COUPON_NOT_YET", () -> redemptions.redeem(code, null, purchase(2), FIFTY));
        assertThat(lead(() -> redemptions.redeem(code, gold, purchase(3), FIFTY))
                        .purchaseRef())
                .isEqualTo(purchase(3));
    }

    private void opensIn(Duration time) {
        database.sql(
                        "update coupon set valid_from = :at where campaign_id = (select id from campaign where key = :key)")
                .set("at", clock.instant().plus(time))
                .set("key", key)
                .update();
    }

    @Test
    void aCampaignHasSoManyRedemptionsOverAllItsCodes() {
        marketing.campaign(key, terms(Benefit.amount(Money.parse("USD 5.00"))), null, 10, null);
        List<String> several = marketing.generated(key, 40);

        List<Object> outcomes = atOnce(40, i -> redemptions.redeem(several.get(i), null, purchase(i), FIFTY));

        assertThat(outcomes).filteredOn(Redemption.class::isInstance).hasSize(10);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Redemption))
                .allSatisfy(outcome -> assertCode(outcome, "CAMPAIGN_USED_UP"));
        assertThat(database.sql("select 1 from coupon where campaign_id = (select id from campaign where key = :key)"
                                + " and state = 'REDEEMED'")
                        .set("key", key)
                        .list(row -> 1))
                .as("whoever was refused has his code still")
                .hasSize(10);
        assertReconciled(10, "USD 50.00");
    }

    @Test
    void aCustomerTakesPartSoOftenHoweverManyTillsTry() {
        marketing.campaign(key, terms(Benefit.amount(Money.parse("USD 5.00"))), null, null, 3);
        String code = marketing.publish(key, null, null);
        String customer = "C-" + Ids.next();

        List<Object> outcomes = atOnce(32, i -> redemptions.redeem(code, customer, purchase(i), FIFTY));

        assertThat(outcomes).filteredOn(Redemption.class::isInstance).hasSize(3);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Redemption))
                .allSatisfy(outcome -> assertCode(outcome, "CAMPAIGN_CUSTOMER_LIMIT"));
        assertRefused(LEAD, "COUPON_NEEDS_CUSTOMER", () -> redemptions.redeem(code, null, purchase(50), FIFTY));
        lead(() -> redemptions.redeem(code, "C-" + Ids.next(), purchase(51), FIFTY));
        assertReconciled(4, "USD 20.00");
    }

    @Test
    void aCodeOfTwoUsesForEachCustomerCountsThem() {
        campaign(Benefit.amount(Money.parse("USD 5.00")), null);
        String code = marketing.publish(key, null, 2);
        String customer = "C-" + Ids.next();
        lead(() -> redemptions.redeem(code, customer, purchase(1), FIFTY));
        lead(() -> redemptions.redeem(code, customer, purchase(2), FIFTY));
        assertRefused(LEAD, "COUPON_CUSTOMER_LIMIT", () -> redemptions.redeem(code, customer, purchase(3), FIFTY));
        assertThat(lead(() -> redemptions.redeem(code, customer, purchase(2), FIFTY))
                        .repeated())
                .isTrue();
    }

    @Test
    void aHundredThousandCodesAreMadeInSecondsAndEachIsAnother() {
        campaign(Benefit.percent(10, null), null);
        Instant begun = clock.instant();

        CodeBatch batch = as(MARKETING, () -> codes.generate(key, CampaignCodes.MOST));

        Duration took = Duration.between(begun, clock.instant());
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "100,000 codes in " + took);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
        List<CampaignCode> made = as(MARKETING, () -> codes.export(batch.id()));
        Set<String> different =
                new HashSet<>(made.stream().map(CampaignCode::code).toList());
        assertThat(different).hasSize(CampaignCodes.MOST).allMatch(code -> code.matches("[2-9A-Z-]{14}"));
        assertThat(audited("CODES_EXPORTED")).isEqualTo(1);
        assertRefused(LEAD, "NOT_FOUND", () -> codes.export(batch.id()));
        assertThat(audited("CODES_EXPORTED")).isEqualTo(1);
    }

    @Test
    void aGeneratedCodeIsUsedOnceByWhoeverBringsIt() {
        campaign(Benefit.percent(10, null), null);
        String code = marketing.generated(key, 1).get(0);
        lead(() -> redemptions.redeem(code, "C-" + Ids.next(), purchase(1), FIFTY));
        assertRefused(LEAD, "COUPON_USED", () -> redemptions.redeem(code, null, purchase(2), FIFTY));
        assertThat(as(MARKETING, () -> codes.batches(key)))
                .singleElement()
                .extracting(CodeBatch::used)
                .isEqualTo(1);
    }

    @Test
    void aFullRefundGivesTheCampaignItsMoneyBackAndTheCustomerHisPlace() {
        marketing.campaign(key, terms(Benefit.amount(Money.parse("USD 5.00"))), Money.parse("USD 5.00"), 1, 1);
        String code = marketing.publish(key, 1_000, null);
        String customer = "C-" + Ids.next();
        buy(customer, purchase(1));
        lead(() -> redemptions.redeem(code, customer, purchase(1), FIFTY));
        assertRefused(LEAD, "CAMPAIGN_CUSTOMER_LIMIT", () -> redemptions.redeem(code, customer, purchase(2), FIFTY));

        lead(() -> purchases.refund(purchase(1), "R-1", Money.parse("USD 49.99")));
        assertReconciled(1, "USD 5.00");
        lead(() -> purchases.refund(purchase(1), "R-2", Money.parse("USD 0.01")));

        assertReconciled(0, "USD 0.00");
        lead(() -> redemptions.redeem(code, customer, purchase(2), FIFTY));
        assertReconciled(1, "USD 5.00");
    }

    @Test
    void aCustomerIsGrantedWhatAnOfferSaysAndTheCampaignPays() {
        campaign(Benefit.gift("BAG", Money.parse("USD 3.20")), Money.parse("USD 3.20"));
        String customer = "C-" + Ids.next();
        UUID id = buy(customer, purchase(0));
        CouponView coupon = as(Actor.SYSTEM, () -> coupons.grant(CouponGrant.ofOffer(id, key, "thanks", "T-1", key)));

        Redemption redemption = lead(() -> redemptions.redeem(coupon.code(), customer, purchase(1), FIFTY));

        assertThat(coupon.discount()).isNull();
        assertThat(coupon.validUntil()).isBefore(clock.instant().plus(Duration.ofDays(32)));
        assertThat(redemption.discount()).isEqualTo(Money.parse("USD 0.00"));
        assertReconciled(1, "USD 3.20");
    }

    @Test
    void onlyGoodsOfTheOffersCategoriesCount() {
        Terms onBooks = new Terms(Benefit.percent(50, null), null, Set.of("books"), Combining.FREELY, Set.of());
        marketing.campaign(key, onBooks, null, null, null);
        String code = marketing.publish(key, null, null);
        Basket basket = new Basket(
                Money.parse("USD 30.00"),
                List.of(
                        new PurchaseLine("B-1", "books", 1, Money.parse("USD 10.00")),
                        new PurchaseLine("T-1", "toys", 1, Money.parse("USD 20.00"))));
        assertThat(lead(() -> redemptions.redeem(code, null, purchase(1), basket))
                        .discount())
                .isEqualTo(Money.parse("USD 5.00"));
        assertRefused(LEAD, "COUPON_OTHER_GOODS", () -> redemptions.redeem(code, null, purchase(2), FIFTY));
        assertRefused(
                LEAD,
                "LINES_DIFFER",
                () -> redemptions.redeem(
                        code, null, purchase(3), new Basket(Money.parse("USD 31.00"), basket.lines())));
    }

    @Test
    void anOfferForMembersIsForWhoeverIsOneAtThatMoment() {
        Terms forMembers = new Terms(Benefit.percent(10, null), null, Set.of(), Combining.FREELY, Set.of("member"));
        marketing.campaign(key, forMembers, null, null, null);
        String code = marketing.publish(key, null, null);
        String customer = "C-" + Ids.next();
        buy(customer, purchase(1));
        assertRefused(LEAD, "COUPON_FOR_MEMBERS", () -> redemptions.redeem(code, customer, purchase(2), FIFTY));
        lead(() -> memberships.enrol(customer, "checkout", List.of()));
        assertThat(lead(() -> redemptions.redeem(code, customer, purchase(2), FIFTY))
                        .discount())
                .isEqualTo(Money.parse("USD 5.00"));
    }

    @Test
    void couponsOfOnePurchaseHaveToGoTogether() {
        campaign(Benefit.amount(Money.parse("USD 30.00")), null);
        List<String> two = marketing.generated(key, 2);
        String customer = "C-" + Ids.next();
        lead(() -> redemptions.redeem(two.get(0), customer, purchase(1), FIFTY));
        assertRefused(
                LEAD, "COUPON_NOT_COMBINABLE", () -> redemptions.redeem(two.get(1), customer, purchase(1), FIFTY));
        List<Object> outcomes = atOnce(8, i -> redemptions.redeem(two.get(1), customer, purchase(1), FIFTY));
        assertThat(outcomes).allSatisfy(outcome -> assertCode(outcome, "COUPON_NOT_COMBINABLE"));
    }

    @Test
    void anEndedCampaignPaysNothingAndAnActiveOfferStands() {
        campaign(Benefit.percent(10, null), null);
        String code = marketing.publish(key, null, null);
        assertRefused(MARKETING, "OFFER_IN_CAMPAIGN", () -> offers.end(key));
        assertRefused(MARKETING, "OFFER_STANDS", () -> offers.change(draft(key, terms(Benefit.percent(90, null)))));
        as(MARKETING, () -> campaigns.end(key));
        assertRefused(LEAD, "CAMPAIGN_ENDED", () -> redemptions.redeem(code, null, purchase(1), FIFTY));
        assertRefused(MARKETING, "CAMPAIGN_NOT_ACTIVE", () -> codes.generate(key, 1));
        assertRefused(MARKETING, "OFFER_STATE", () -> campaigns.activate(key));
        assertThat(as(MARKETING, () -> offers.end(key)).state()).isEqualTo(OfferState.ENDED);
    }

    @Test
    void whoWritesOffersIsTheMarketingAndOneChangeIsNotLostInAnother() {
        as(MARKETING, () -> offers.create(draft(key, terms(Benefit.percent(10, null)))));
        as(MARKETING, () -> offers.change(draft(key, terms(Benefit.percent(20, null)))));
        assertRefused(
                MARKETING, "CHANGED_MEANWHILE", () -> offers.change(draft(key, terms(Benefit.percent(30, null)))));
        assertRefused(LEAD, "NOT_FOUND", () -> offers.activate(key));
        assertRefused(MARKETING, "OFFER_KEY_TAKEN", () -> offers.create(draft(key, terms(Benefit.percent(10, null)))));
        assertThat(lead(() -> offers.get(key)).terms().benefit().percent()).isEqualTo(20);
    }

    @Test
    void aCodeIsOneCampaignsOnly() {
        campaign(Benefit.percent(10, null), null);
        String code = marketing.publish(key, null, null);
        assertRefused(MARKETING, "CODE_TAKEN", () -> codes.publish(key, code.toLowerCase(), null, null));
        assertRefused(MARKETING, "FIELD_INVALID", () -> codes.publish(key, "SUMMERSALE26", null, null));
    }

    @Test
    void codesEndWithTheirCampaign() {
        campaign(Benefit.percent(10, null), null);
        String code = marketing.publish(key, null, null);
        database.sql("update coupon set valid_until = :past where code = :code")
                .set("past", clock.instant().minus(Duration.ofHours(1)))
                .set("code", code)
                .update();
        assertRefused(LEAD, "COUPON_EXPIRED", () -> redemptions.redeem(code, null, purchase(1), FIFTY));
    }

    /** The campaign's counters are what the rows of its redemptions say. */
    private void assertReconciled(int times, String cost) {
        CampaignView seen = marketing.seen(key);
        assertThat(seen.redemptions()).isEqualTo(times);
        assertThat(seen.spent()).isEqualTo(Money.parse(cost));
        database.sql("select count(*) as times, coalesce(sum(r.cost_minor), 0) as cost from redemption r"
                        + " join campaign c on c.id = r.campaign_id where c.key = :key and r.reversed_at is null")
                .set("key", key)
                .list(row -> {
                    assertThat(row.integer("times")).isEqualTo(times);
                    assertThat(row.number("cost")).isEqualTo(Money.parse(cost).getAmountMinorLong());
                    return 1;
                });
    }

    private static void assertCode(Object outcome, String code) {
        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private String purchase(int number) {
        return "O-" + number + "-" + key;
    }

    private UUID buy(String customer, String purchase) {
        return lead(() -> purchases.accept(
                        new PurchaseOrder(purchase, customer, clock.instant(), FIFTY, null, List.of()), Mode.HISTORY))
                .purchase()
                .customerId();
    }

    private int audited(String action) {
        return database.sql("select 1 from audit_entry where action = :action and subject = :key")
                .set("action", action)
                .set("key", key)
                .list(row -> 1)
                .size();
    }

    private void campaign(Benefit benefit, Money budget) {
        marketing.campaign(key, terms(benefit), budget, null, null);
    }
}
