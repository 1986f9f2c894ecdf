package app.huike.web.rest.loyalty;

import app.huike.crm.loyalty.PaidMemberships;
import app.huike.crm.loyalty.Tier;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.MoneyJson;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer paid for a membership. */
public record PaymentRequest(
        @Schema(description = "the shop's id of the payment; the same again is answered with what is stored")
                String ref,
        @Schema(description = "the shop's name of it", example = "prime") String plan,
        @Schema(description = "what it grants at least") Tier tier,
        MoneyJson fee,
        @Schema(description = "for how long: ISO 8601 in days, months or years", example = "P1Y") String lasts,
        @Schema(description = "whether it is renewed when it ends unless the customer says no") boolean renews) {

    private static final int LONGEST = 20;

    static PaidMemberships.Payment read(JsonBody body) {
        return new PaidMemberships.Payment(
                body.ref("ref"),
                body.ref("plan"),
                body.choice("tier", Tier.class, EnumSet.allOf(Tier.class)),
                body.money("fee"),
                period(body),
                body.flag("renews"));
    }

    private static Period period(JsonBody body) {
        String text = body.line("lasts", LONGEST);
        try {
            return text == null || text.isBlank() ? null : Period.parse(text);
        } catch (DateTimeParseException unreadable) {
            body.invalid("lasts", text, "days, months or years of ISO 8601, such as P1Y");
            return null;
        }
    }
}
