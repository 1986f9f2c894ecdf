package app.huike.web.rest.offer;

import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.BenefitKind;
import app.huike.crm.offer.Names;
import app.huike.crm.offer.OfferState;
import app.huike.crm.offer.OfferView;
import app.huike.crm.offer.Terms;
import app.huike.crm.offer.Validity;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What coupons of an offer give. */
public record OfferJson(
        @Schema(example = "summer-10-percent") String key,
        @Schema(description = "by language: en, zh-Hans, zh-Hant") Map<String, String> names,
        OfferState state,
        Gives benefit,
        @Nullable @Schema(description = "the least that the goods that count have to be worth") MoneyJson minimumBasket,
        @Schema(description = "whose goods count; empty for all goods") List<String> categories,
        @Schema(description = "whether it goes with no other coupon") boolean alone,
        @Schema(description = "it goes with no coupon that shares one of these") List<String> exclusionGroups,
        @Schema(description = "of members whom it is for; empty for everybody") List<String> tiers,
        Valid validity) {

    /** The benefit. */
    public record Gives(
            BenefitKind kind,
            @Nullable Integer percent,
            @Nullable MoneyJson amount,
            @Nullable @Schema(description = "the most that a percentage gives") MoneyJson atMost,
            @Nullable @Schema(description = "the article that is free or handed over") String sku,
            @Nullable @Schema(description = "whose cheapest piece is free") String category) {

        /** What a gift costs the shop is nobody else's business. */
        static Gives of(Benefit benefit) {
            return new Gives(
                    benefit.kind(),
                    benefit.percent() == 0 ? null : benefit.percent(),
                    benefit.kind() == BenefitKind.GIFT ? null : MoneyJson.of(benefit.amount()),
                    MoneyJson.of(benefit.atMost()),
                    benefit.sku(),
                    benefit.category());
        }
    }

    /** When coupons work. */
    public record Valid(
            @Nullable @Schema(description = "for so long after the grant", example = "P30D") String afterGrant,
            @Nullable LocalDate firstDay,
            @Nullable @Schema(description = "to its end") LocalDate lastDay) {

        static Valid of(Validity validity) {
            return new Valid(
                    validity.afterGrant() == null ? null : validity.afterGrant().toString(),
                    validity.firstDay(),
                    validity.lastDay());
        }
    }

    static OfferJson of(OfferView offer) {
        Terms terms = offer.terms();
        return new OfferJson(
                offer.key(),
                names(offer.names()),
                offer.state(),
                Gives.of(terms.benefit()),
                MoneyJson.of(terms.minimumBasket()),
                sorted(terms.categories()),
                terms.combining().alone(),
                sorted(terms.combining().exclusionGroups()),
                sorted(terms.tiers()),
                Valid.of(offer.validity()));
    }

    static Map<String, String> names(Names names) {
        return Map.of("en", names.en(), "zh-Hans", names.hans(), "zh-Hant", names.hant());
    }

    private static List<String> sorted(Collection<String> words) {
        return words.stream().sorted().toList();
    }
}
