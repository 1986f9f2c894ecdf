package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A member of the programme.
 *
 * @param number as it is read out, such as {@code 7KQM-2XTR-9WEA}; cannot be guessed
 * @param source where the customer enrolled, such as {@code checkout}
 * @param leftAt when the customer left; null while a member
 */
public record Member(
        UUID customerId,
        String number,
        String source,
        Instant enrolledAt,
        Instant leftAt,
        List<Preference> preferences) {

    public Member {
        preferences = List.copyOf(preferences);
    }

    public boolean active() {
        return leftAt == null;
    }
}
