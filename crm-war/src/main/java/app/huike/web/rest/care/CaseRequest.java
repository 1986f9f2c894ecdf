package app.huike.web.rest.care;

import app.huike.crm.care.NewCase;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.util.EnumSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint: of a customer, or of somebody with contact data. */
public record CaseRequest(
        @Nullable @Schema(description = "a known customer; or contact", example = "R-1") String customerRef,
        @Nullable @Schema(description = "somebody who is no customer; or customerRef") ContactJson contact,
        @Schema(description = "on which it was told") Medium channel,
        @Schema(description = "in a few words", example = "Cup is broken") String subject,
        @Nullable @Schema(description = "in the customer's words") String text,
        @Nullable @Schema(description = "what it is about", example = "P-1") String purchaseRef,
        @Nullable @Schema(description = "key of the category tree", example = "product-faulty") String category,
        @Nullable @Schema(description = "1 (injury, payment, data) to 4", example = "3") Integer severity) {

    static NewCase read(JsonBody body) {
        return new NewCase(
                body.optionalLine("customerRef", 64),
                body.optionalObject("contact", ContactJson::read),
                body.choice("channel", Medium.class, EnumSet.allOf(Medium.class)),
                body.line("subject", 200),
                body.optionalText("text", 4000),
                body.optionalLine("purchaseRef", 64),
                body.optionalLine("category", 40),
                body.optionalInteger("severity", 1, 4));
    }
}
