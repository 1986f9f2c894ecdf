package app.huike.crm.customer.domain;

import app.huike.crm.shared.Refused;
import java.time.Duration;
import java.time.Instant;

/**
 * For a while after a birthday was told, no other day may be told: else a birthday could be had whenever a gift is wanted. The same day may be told
 * again, the year may be added, and it may be taken away at any time.
 *
 * @param lasts for so long
 */
public record BirthdayLock(Duration lasts, Instant now) {

    /** When the day of the changed customer counts as told; refusal {@code BIRTHDAY_LOCKED} where it may not change yet. */
    Instant setAt(Profile before, Birthday told) {
        if (told == null || before.birthday() != null && told.sameDayAs(before.birthday())) {
            return before.birthdaySetAt();
        }
        if (before.birthdaySetAt() != null
                && now.isBefore(before.birthdaySetAt().plus(lasts))) {
            throw Refused.rule("BIRTHDAY_LOCKED");
        }
        return now;
    }
}
