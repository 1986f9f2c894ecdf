package app.huike.web.rest.offer;

import app.huike.crm.offer.BenefitKind;
import app.huike.crm.offer.Quote;
import app.huike.crm.offer.ReservationState;
import app.huike.crm.offer.ReservationView;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Coupons, points and cash-back that are held for a basket while it is paid. */
public record ReservationJson(
        UUID id,
        ReservationState state,
        @Nullable @Schema(description = "what it became; absent before it is confirmed") String purchaseRef,
        MoneyJson total,
        @Schema(description = "by the members' discount and the coupons") MoneyJson discount,
        @Schema(description = "what of it is the members' discount") MoneyJson memberDiscount,
        MoneyJson toPay,
        @Schema(description = "credited to the customer after the purchase") MoneyJson credit,
        @Nullable @Schema(description = "absent where none are held") Points points,
        @Nullable @Schema(description = "absent where none is held") Points cashback,
        Instant createdAt,
        @Schema(description = "from when on others may have what is held") Instant expiresAt,
        List<Coupon> coupons,
        @Nullable @Schema(description = "where it is made: what is taken off each line") List<QuoteJson.Line> lines) {

    /** Points of it, or cash-back. */
    public record Points(
            @Schema(description = "of cash-back the smallest units of the shop's currency") long points,
            @Schema(description = "off what the coupons leave") MoneyJson paid) {

        static Points of(ReservationView.Points held) {
            return held == null ? null : new Points(held.points(), MoneyJson.of(held.paid()));
        }
    }

    /** One coupon of it. */
    public record Coupon(
            String code,
            @Schema(description = "key of its offer") String offer,
            BenefitKind kind,
            MoneyJson discount,
            MoneyJson credit,
            @Nullable @Schema(description = "absent before it is confirmed") UUID redemptionId) {

        static Coupon of(ReservationView.Held held) {
            return new Coupon(
                    held.code(),
                    held.offer(),
                    held.kind(),
                    MoneyJson.of(held.discount()),
                    MoneyJson.of(held.credit()),
                    held.redemption());
        }
    }

    static ReservationJson of(ReservationView view) {
        return of(view, null);
    }

    static ReservationJson of(ReservationView view, Quote quote) {
        return new ReservationJson(
                view.id(),
                view.state(),
                view.purchaseRef(),
                MoneyJson.of(view.basket()),
                MoneyJson.of(view.discount()),
                MoneyJson.of(view.member()),
                MoneyJson.of(view.toPay()),
                MoneyJson.of(view.credit()),
                Points.of(view.points()),
                Points.of(view.cashback()),
                view.createdAt(),
                view.expiresAt(),
                view.coupons().stream().map(Coupon::of).toList(),
                quote == null
                        ? null
                        : quote.lines().stream().map(QuoteJson.Line::of).toList());
    }
}
