package app.huike.web.rest.care;

import app.huike.crm.care.NewCase;
import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How to reach a complainant who is no customer: an e-mail address or a telephone number at least. */
public record ContactJson(
        @Nullable @Schema(description = "full name", example = "Anna Berger") String name,
        @Nullable @Schema(example = "anna@example.com") String email,
        @Nullable @Schema(example = "+12025550123") String phone,
        @Nullable @Schema(description = "BCP 47", example = "zh-Hant") String locale) {

    static NewCase.Contact read(JsonBody body) {
        return new NewCase.Contact(
                body.optionalLine("name", 200),
                body.optionalLine("email", 254),
                body.optionalLine("phone", 40),
                body.optionalLine("locale", 35));
    }
}
