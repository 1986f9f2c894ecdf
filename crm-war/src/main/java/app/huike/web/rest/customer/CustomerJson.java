package app.huike.web.rest.customer;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A customer.
 *
 * @param name null where it is not known
 * @param stage where the customer stands: PROSPECT, NEW, ACTIVE, LOYAL, AT_RISK, LAPSED, LOST or CLOSED
 * @param stageSince null for one who never bought
 */
public record CustomerJson(
        String ref,
        @JsonInclude(JsonInclude.Include.ALWAYS) String name,
        String email,
        String phone,
        String postalAddress,
        String locale,
        String timeZone,
        String owner,
        String birthday,
        List<ConsentJson> consents,
        Stage stage,
        Instant stageSince,
        Instant createdAt) {

    static CustomerJson of(CustomerView view, StageView stage) {
        return new CustomerJson(
                view.ref(),
                view.name(),
                view.email(),
                view.phone(),
                view.postalAddress(),
                tag(view.locale()),
                id(view.timeZone()),
                view.owner(),
                view.birthday(),
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
