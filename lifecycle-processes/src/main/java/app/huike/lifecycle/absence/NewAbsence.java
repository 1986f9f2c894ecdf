package app.huike.lifecycle.absence;

import app.huike.crm.shared.Check;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An absence to be entered.
 *
 * @param login of whoever is away
 * @param firstDay of the shop; may lie some days back, for who fell ill
 * @param lastDay not before the first, not in the past
 * @param substitute login of who stands in for all of it
 */
public record NewAbsence(String login, LocalDate firstDay, LocalDate lastDay, String substitute) {

    private static final int LONGEST_DAYS = 366;
    private static final int DAYS_BACK = 31;

    /** Refusals {@code FIELD_MISSING} and {@code FIELD_INVALID} for each field. */
    void check(LocalDate today) {
        Check check = new Check();
        present(check, "login", login);
        present(check, "firstDay", firstDay);
        present(check, "lastDay", lastDay);
        present(check, "substitute", substitute);
        check.refuse();
        check.that(
                        !firstDay.isBefore(today.minusDays(DAYS_BACK)),
                        "firstDay",
                        firstDay,
                        "at most " + DAYS_BACK + " days ago")
                .that(!lastDay.isBefore(today), "lastDay", lastDay, "today or later")
                .that(!lastDay.isBefore(firstDay), "lastDay", lastDay, "not before the first day")
                .that(
                        ChronoUnit.DAYS.between(firstDay, lastDay) < LONGEST_DAYS,
                        "lastDay",
                        lastDay,
                        "at most " + LONGEST_DAYS + " days after the first");
        check.refuse();
    }

    private static void present(Check check, String field, Object value) {
        if (value == null || value.toString().isBlank()) {
            check.missing(field);
        }
    }
}
