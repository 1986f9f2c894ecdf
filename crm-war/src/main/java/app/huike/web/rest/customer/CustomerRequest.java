package app.huike.web.rest.customer;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.shared.Change;
import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to hold of a customer. Only the fields that are named change; null empties one. */
public record CustomerRequest(
        @Nullable @Schema(description = "may be repeated from the address", example = "R-1") String ref,
        @Nullable @Schema(description = "full name; cannot be emptied", example = "Anna Berger") String name,
        @Nullable @Schema(example = "anna@example.com") String email,
        @Nullable @Schema(example = "+12025550123") String phone,
        @Nullable String postalAddress,
        @Nullable @Schema(description = "BCP 47", example = "zh-Hant") String locale,
        @Nullable
                @Schema(
                        description =
                                "in which the customer wants to be spoken with, if it is not the one of the locale: en, de, zh-Hant",
                        example = "de")
                String spokenLanguage,
        @Nullable @Schema(description = "IANA id", example = "Asia/Taipei") String timeZone,
        @Nullable @Schema(description = "login of an account manager", example = "manager1") String owner,
        @Nullable @Schema(description = "--MM-DD or a date", example = "--02-29") String birthday,
        @Nullable
                @Schema(
                        description = "CHINESE, CHRISTIAN, CIVIL or NONE; without one the shop's language decides",
                        example = "CHINESE")
                String festivalCalendar,
        @Nullable @Schema(description = "statements to record") List<ConsentJson> consents) {

    static CustomerChange read(String ref, JsonBody body) {
        String repeated = body.optionalLine("ref", 64);
        if (repeated != null && !repeated.equals(ref)) {
            body.invalid("ref", repeated, "the ref of the address, or none");
        }
        Change<String> name = body.change("name", 200);
        if (name.named() && (name.value() == null || name.value().isBlank())) {
            body.invalid("name", name.value(), "a name cannot be emptied");
        }
        return new CustomerChange(
                ref,
                name,
                body.change("email", 254),
                body.change("phone", 40),
                body.changeText("postalAddress", 500),
                body.change("locale", 35),
                body.change("spokenLanguage", 20),
                body.change("timeZone", 64),
                body.change("owner", 64),
                body.change("birthday", 10),
                body.change("festivalCalendar", 16),
                body.list("consents", 100, ConsentJson::read));
    }
}
