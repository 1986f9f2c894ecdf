package app.huike.web.rest.customer;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.FestivalCalendar;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageView;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer. */
public record CustomerJson(
        @Schema(description = "the shop's id: 1 to 64 of letters, digits and . _ - :", example = "R-1") String ref,
        @Nullable
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Schema(description = "null where it is not known", example = "Anna Berger")
                String name,
        @Nullable @Schema(example = "anna@example.com") String email,
        @Nullable @Schema(example = "+12025550123") String phone,
        @Nullable String postalAddress,
        @Nullable @Schema(description = "BCP 47", example = "zh-Hant") String locale,
        @Nullable
                @Schema(
                        description =
                                "in which the customer wants to be spoken with; left out where that is the one of the locale",
                        example = "de")
                String spokenLanguage,
        @Nullable @Schema(description = "IANA id", example = "Asia/Taipei") String timeZone,
        @Nullable @Schema(description = "login of an account manager", example = "manager1") String owner,
        @Nullable @Schema(description = "--MM-DD or a date", example = "--02-29") String birthday,
        @Nullable @Schema(description = "left out where the customer did not say it", example = "CHINESE")
                FestivalCalendar festivalCalendar,
        @Schema(description = "what holds now") List<ConsentJson> consents,
        @Schema(description = "where the customer stands in life") Stage stage,
        @Nullable @Schema(description = "left out for one who never bought") Instant stageSince,
        Instant createdAt) {

    static CustomerJson of(CustomerView view, StageView stage) {
        return new CustomerJson(
                view.ref(),
                view.name(),
                view.email(),
                view.phone(),
                view.postalAddress(),
                tag(view.locale()),
                view.spokenLanguage(),
                id(view.timeZone()),
                view.owner(),
                view.birthday(),
                view.festivalCalendar(),
                view.consents().stream().map(ConsentJson::of).toList(),
                stage.stage(),
                stage.since(),
                view.createdAt());
    }

    private static String tag(Locale locale) {
        return locale == null ? null : locale.toLanguageTag();
    }

    private static String id(ZoneId zone) {
        return zone == null ? null : zone.getId();
    }
}
