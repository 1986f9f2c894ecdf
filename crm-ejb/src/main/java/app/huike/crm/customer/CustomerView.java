package app.huike.crm.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A customer as others see one.
 *
 * @param name full name; null where it is not known
 * @param locale null where not known; {@link app.huike.crm.platform.Shop#locale()} then holds
 * @param spokenLanguage in which the customer wants to be spoken with, such as {@code de} or {@code zh-Hant}; null where that is the one of the locale
 * @param timeZone null where not known; the shop's then holds
 * @param owner login of the account manager who looks after the customer; null for nobody
 * @param birthday {@code --MM-DD} or a date; null where not known
 * @param festivalCalendar null where the customer did not say it; the shop's then holds
 */
public record CustomerView(
        UUID id,
        String ref,
        String name,
        String email,
        String phone,
        String postalAddress,
        Locale locale,
        String spokenLanguage,
        ZoneId timeZone,
        UUID ownerId,
        String owner,
        String ownerName,
        String team,
        String birthday,
        FestivalCalendar festivalCalendar,
        List<ConsentStatement> consents,
        Instant createdAt) {

    /** What to call the customer: the name, or the ref of one whose name is not known. */
    public String displayName() {
        return name == null || name.isBlank() ? ref : name;
    }
}
