package app.huike.crm.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.messaging.domain.Rendered;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.Combining;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Names;
import app.huike.crm.offer.Offers;
import app.huike.crm.offer.Terms;
import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Discount;
import app.huike.lifecycle.step.CouponFacts;
import app.huike.lifecycle.template.StageTemplates;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shipped template renders in every language with what the steps give it. */
class ShippedTemplatesTest {

    private final Rendering rendering = new Rendering(
            new Templates((key, language) -> Optional.empty(), List.of(new StageTemplates())), new AShop());

    @ParameterizedTest
    @CsvSource({
        "welcome, en", "welcome, zh-Hans", "welcome, zh-Hant",
        "welcome-reminder, en", "welcome-reminder, zh-Hans", "welcome-reminder, zh-Hant",
        "welcome-revoked, en", "welcome-revoked, zh-Hans", "welcome-revoked, zh-Hant",
        "welcome-why-refunded, en", "welcome-why-refunded, zh-Hans", "welcome-why-refunded, zh-Hant",
        "loyalty-enrolment-invitation, en", "loyalty-enrolment-invitation, zh-Hans",
                "loyalty-enrolment-invitation, zh-Hant",
        "loyalty-enrolment-reminder, en", "loyalty-enrolment-reminder, zh-Hans", "loyalty-enrolment-reminder, zh-Hant",
        "loyalty-enrolment-member, en", "loyalty-enrolment-member, zh-Hans", "loyalty-enrolment-member, zh-Hant",
        "tier-review-up, en", "tier-review-up, zh-Hans", "tier-review-up, zh-Hant",
        "tier-review-down, en", "tier-review-down, zh-Hans", "tier-review-down, zh-Hant",
        "tier-review-warning, en", "tier-review-warning, zh-Hans", "tier-review-warning, zh-Hant",
        "tier-review-last-warning, en", "tier-review-last-warning, zh-Hans", "tier-review-last-warning, zh-Hant",
        "tier-review-grace, en", "tier-review-grace, zh-Hans", "tier-review-grace, zh-Hant",
        "membership-renewal-renews, en", "membership-renewal-renews, zh-Hans", "membership-renewal-renews, zh-Hant",
        "membership-renewal-renews-soon, en", "membership-renewal-renews-soon, zh-Hans",
                "membership-renewal-renews-soon, zh-Hant",
        "membership-renewal-ends-soon, en", "membership-renewal-ends-soon, zh-Hans",
                "membership-renewal-ends-soon, zh-Hant",
        "membership-renewal-ends, en", "membership-renewal-ends, zh-Hans", "membership-renewal-ends, zh-Hant",
        "points-lapse-notice, en", "points-lapse-notice, zh-Hans", "points-lapse-notice, zh-Hant",
        "points-lapse-last-notice, en", "points-lapse-last-notice, zh-Hans", "points-lapse-last-notice, zh-Hant",
        "coupon-ends, en", "coupon-ends, zh-Hans", "coupon-ends, zh-Hant",
        "win-back, en", "win-back, zh-Hans", "win-back, zh-Hant",
        "win-back-news, en", "win-back-news, zh-Hans", "win-back-news, zh-Hant",
        "complaint-receipt, en", "complaint-receipt, zh-Hans", "complaint-receipt, zh-Hant",
        "complaint-satisfaction, en", "complaint-satisfaction, zh-Hans", "complaint-satisfaction, zh-Hant",
        "warranty-ending, en", "warranty-ending, zh-Hans", "warranty-ending, zh-Hant",
        "warranty-tip, en", "warranty-tip, zh-Hans", "warranty-tip, zh-Hant",
        "survey-invitation, en", "survey-invitation, zh-Hans", "survey-invitation, zh-Hant",
        "survey-reminder, en", "survey-reminder, zh-Hans", "survey-reminder, zh-Hant",
        "revisit-invitation, en", "revisit-invitation, zh-Hans", "revisit-invitation, zh-Hant",
        "referral-referee, en", "referral-referee, zh-Hans", "referral-referee, zh-Hant",
        "referral-thanks, en", "referral-thanks, zh-Hans", "referral-thanks, zh-Hant",
        "referral-reminder, en", "referral-reminder, zh-Hans", "referral-reminder, zh-Hant",
        "churn-warning-voucher, en", "churn-warning-voucher, zh-Hans", "churn-warning-voucher, zh-Hant",
        "churn-warning-points, en", "churn-warning-points, zh-Hans", "churn-warning-points, zh-Hant",
        "care-birthday, en", "care-birthday, zh-Hans", "care-birthday, zh-Hant",
        "care-anniversary, en", "care-anniversary, zh-Hans", "care-anniversary, zh-Hant",
        "care-spring-festival, en", "care-spring-festival, zh-Hans", "care-spring-festival, zh-Hant",
        "care-mid-autumn, en", "care-mid-autumn, zh-Hans", "care-mid-autumn, zh-Hant",
        "care-christmas, en", "care-christmas, zh-Hans", "care-christmas, zh-Hant",
        "care-new-year, en", "care-new-year, zh-Hans", "care-new-year, zh-Hant"
    })
    void renders_with_what_the_steps_give(String template, String language) {
        Rendered rendered = render(template, language);
        assertThat(rendered.language()).isEqualTo(language);
        assertThat(rendered.subject()).doesNotContain("{", "}").isNotBlank();
        assertThat(rendered.text()).doesNotContain("{{").contains("林晓梅");
        assertThat(rendered.html()).doesNotContain("{{").contains("<p>");
    }

    /** Operating rules §7, word for word. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en      | Thank you for your first order, 林晓梅. Here is 15% off for your next one: 7KQM-2XTR-9WEA, valid until December 21, 2026, from $75, once.
            zh-Hans | 林晓梅,您好!感谢您首次选购。送您一张85折优惠券,下次购物可用:7KQM-2XTR-9WEA,有效期至2026年12月21日,满US$75可用,限用一次。
            zh-Hant | 林晓梅,您好!感謝您的首次購買。送您85折優惠券,下次消費可使用:7KQM-2XTR-9WEA,使用期限至2026年12月21日,消費滿US$75可使用,限用一次。
            """)
    void welcome_says_what_the_rule_book_says(String language, String sentence) {
        Rendered rendered = render("welcome", language);
        assertThat(rendered.text()).startsWith(sentence);
        assertThat(rendered.html()).contains("data:image/png");
    }

    /** A gift takes nothing off, and works on any basket. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en      | 林晓梅, a reminder: your coupon for a tasting box is unused and ends soon. Code 7KQM-2XTR-9WEA, valid until December 21, 2026, once.
            zh-Hans | 林晓梅,您好!提醒您:您的试用装优惠券尚未使用,即将到期。券码7KQM-2XTR-9WEA,有效期至2026年12月21日,限用一次。
            zh-Hant | 林晓梅,您好!提醒您:您的試用組優惠券尚未使用,即將到期。優惠碼7KQM-2XTR-9WEA,使用期限至2026年12月21日,限用一次。
            """)
    void gift_that_ends_is_called_what_customers_call_it(String language, String sentence) {
        Terms gift = new Terms(Benefit.gift("BOX", null), null, Set.of(), Combining.ALONE, Set.of());
        Rendered rendered = render("coupon-ends", language, gift);
        assertThat(rendered.text()).startsWith(sentence);
        assertThat(rendered.html()).contains("7KQM-2XTR-9WEA").doesNotContain("· </div>");
    }

    private Rendered render(String template, String language) {
        return render(template, language, Terms.of(new Discount(15, null, null, Money.parse("USD 75.00"))));
    }

    private Rendered render(String template, String language, Terms terms) {
        CouponView coupon = new CouponView(
                UUID.randomUUID(),
                "7KQM-2XTR-9WEA",
                UUID.randomUUID(),
                CouponState.GRANTED,
                "welcome",
                "welcome",
                terms,
                Instant.EPOCH,
                Instant.parse("2026-12-21T23:59:59Z"),
                null,
                null);
        return rendering.render(
                new MessageRequest(
                        coupon.customerId(),
                        Channel.EMAIL,
                        Purpose.MARKETING,
                        template,
                        known(coupon),
                        template,
                        Instant.MAX,
                        50),
                new Recipient(
                        coupon.customerId(),
                        "林晓梅",
                        "x@example.com",
                        true,
                        ConsentState.GRANTED,
                        Locale.forLanguageTag(language),
                        ZoneOffset.UTC),
                Optional.of("https://shop.example/unsubscribe?t=abc"));
    }

    private static Map<String, Object> known(CouponView coupon) {
        Map<String, Object> known = new HashMap<>(new CouponFacts(new Coupons(), new OfferNames()).of(coupon));
        known.putAll(Map.of("no", "10423-8", "owner", "Shop", "time", "2026-12-21 14:30"));
        known.putAll(Map.of("number", "7KQM-2XTR-9WEA", "tier", "Gold", "benefits", "points"));
        known.putAll(Map.of(
                "missing",
                Money.parse("USD 40.00"),
                "until",
                Instant.EPOCH,
                "graceEnd",
                Instant.EPOCH,
                "lower",
                "Silver"));
        known.putAll(Map.of("points", 300L, "value", Money.parse("USD 3.00")));
        known.putAll(Map.of("cashback", Money.parse("USD 4.50"), "stamps", 4L));
        known.putAll(Map.of("pointsEnd", true, "cashbackEnds", true, "stampsEnd", true));
        known.putAll(Map.of("plan", "prime", "fee", Money.parse("USD 49.00"), "until", Instant.EPOCH));
        known.put("link", "https://shop.example/s");
        known.putAll(Map.of("product", "Coffee machine", "serial", "SN-1"));
        known.putAll(Map.of("gift", true, "since", Instant.EPOCH));
        return known;
    }

    private static final class OfferNames extends Offers {
        @Override
        public Optional<Names> names(String key) {
            return Optional.of(new Names("a tasting box", "试用装", "試用組"));
        }
    }

    private static final class AShop extends Shop {
        @Override
        public String name() {
            return "Shop";
        }

        @Override
        public String address() {
            return "Street";
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }
    }
}
