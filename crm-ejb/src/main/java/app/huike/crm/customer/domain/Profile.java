package app.huike.crm.customer.domain;

import app.huike.crm.customer.FestivalCalendar;
import app.huike.crm.shared.SearchText;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The customer's own row with its contact points, as it is changed under the row's lock.
 *
 * @param locale BCP 47; null where not known
 * @param spokenLanguage such as {@code de} or {@code zh-Hant}; null where it is the one of the locale
 * @param timeZone IANA id; null where not known
 * @param birthdaySetAt when its day was told last, also where it was taken away since; null where it never was
 * @param festivalCalendar null where the customer did not say it
 * @param erasedAt null for one who was not erased
 */
public record Profile(
        UUID id,
        String ref,
        String name,
        String locale,
        String spokenLanguage,
        String timeZone,
        UUID ownerId,
        String team,
        Birthday birthday,
        Instant birthdaySetAt,
        FestivalCalendar festivalCalendar,
        Instant createdAt,
        Instant erasedAt,
        Map<ContactKind, Contact> contacts) {

    public boolean erased() {
        return erasedAt != null;
    }

    /** What a search for this customer looks through. */
    public String searchText() {
        return SearchText.of(ref, name, value(ContactKind.EMAIL), value(ContactKind.PHONE));
    }

    private String value(ContactKind kind) {
        Contact contact = contacts.get(kind);
        return contact == null ? null : contact.value();
    }
}
