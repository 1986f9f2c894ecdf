package app.huike.web.rest.offer;

import app.huike.crm.loyalty.Tier;
import app.huike.crm.offer.BenefitKind;
import app.huike.crm.offer.Quote;
import app.huike.crm.shared.Refused;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What coupons, points and cash-back would do to a basket. Nothing is held. */
public record QuoteJson(
        MoneyJson total,
        @Schema(description = "the sum over the members' discount and the coupons, and over the lines")
                MoneyJson discount,
        @Nullable @Schema(description = "absent for whoever has none") Member member,
        MoneyJson toPay,
        @Schema(description = "credited to the customer afterwards") MoneyJson credit,
        @Nullable @Schema(description = "absent where none are named") Points points,
        @Nullable @Schema(description = "absent where none is named") Points cashback,
        @Schema(description = "in the order in which they were named") List<Coupon> coupons,
        @Schema(description = "one for each line of the basket; one of everything where it has none")
                List<Line> lines) {

    /** What the members' discount takes off. */
    public record Member(Tier tier, @Schema(example = "5") int percent, MoneyJson discount) {

        static Member of(Quote.Member member) {
            return member == null ? null : new Member(member.tier(), member.percent(), MoneyJson.of(member.discount()));
        }
    }

    /** What one coupon would do, or why it does nothing. */
    public record Coupon(
            @Schema(description = "as it was typed", example = "K7QF-2M9X-HT4W") String code,
            @Nullable @Schema(description = "key of its offer; absent for an unknown code") String offer,
            @Nullable BenefitKind kind,
            boolean used,
            MoneyJson discount,
            MoneyJson credit,
            @Nullable @Schema(description = "absent where it is used") Refusal refusal) {}

    /** What points, or cash-back, would pay, or why they pay nothing. */
    public record Points(
            @Schema(
                            description = "as they were named; of cash-back the smallest units of the shop's currency",
                            example = "500")
                    long points,
            boolean used,
            @Schema(description = "off what the coupons leave") MoneyJson paid,
            @Nullable @Schema(description = "absent where they are used") Refusal refusal) {}

    /** Why a coupon, points or cash-back do nothing. */
    public record Refusal(
            @Schema(example = "BASKET_TOO_SMALL") String code,
            @Schema(description = "in the reader's language") String detail,
            @Schema(
                            description =
                                    "what the detail says, by name: what is missing, what does not count, with what it does not go")
                    Map<String, String> values) {}

    /** A line of the basket. */
    public record Line(
            @Nullable String sku,
            @Nullable String category,
            int quantity,
            @Schema(description = "of one piece") MoneyJson price,
            @Schema(description = "taken off the whole line") MoneyJson discount) {

        static Line of(Quote.Line line) {
            return new Line(
                    line.line().sku(),
                    line.line().category(),
                    line.line().quantity(),
                    MoneyJson.of(line.line().price()),
                    MoneyJson.of(line.discount()));
        }
    }

    static QuoteJson of(Quote quote, Function<Refused, String> text) {
        return new QuoteJson(
                MoneyJson.of(quote.basket()),
                MoneyJson.of(quote.discount()),
                Member.of(quote.member()),
                MoneyJson.of(quote.toPay()),
                MoneyJson.of(quote.credit()),
                points(quote.points(), text),
                points(quote.cashback(), text),
                quote.coupons().stream().map(coupon -> coupon(coupon, text)).toList(),
                quote.lines().stream().map(Line::of).toList());
    }

    private static Points points(Quote.Points points, Function<Refused, String> text) {
        return points == null
                ? null
                : new Points(
                        points.points(),
                        points.refusal() == null,
                        MoneyJson.of(points.paid()),
                        points.refusal() == null ? null : refusal(points.refusal(), text));
    }

    private static Coupon coupon(Quote.Coupon coupon, Function<Refused, String> text) {
        return new Coupon(
                coupon.code(),
                coupon.offer(),
                coupon.kind(),
                coupon.refusal() == null,
                MoneyJson.of(coupon.discount()),
                MoneyJson.of(coupon.credit()),
                coupon.refusal() == null ? null : refusal(coupon.refusal(), text));
    }

    private static Refusal refusal(Refused refused, Function<Refused, String> text) {
        Map<String, String> values = new TreeMap<>();
        refused.parameters().forEach((name, value) -> values.put(name, String.valueOf(value)));
        return new Refusal(refused.code(), text.apply(refused), values);
    }
}
