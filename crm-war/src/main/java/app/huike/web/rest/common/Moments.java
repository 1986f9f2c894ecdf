package app.huike.web.rest.common;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Moments as ISO 8601 with an offset, to the microsecond as the database keeps them. */
final class Moments {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int LONGEST = 64;

    private Moments() {}

    /** The moment; null, and the reason told, where it is none. Whether it lies too far ahead is for the business to say. */
    static Instant read(String text, Consumer<String> wrong) {
        try {
            if (text.length() > LONGEST) {
                throw new DateTimeException("too long");
            }
            Instant moment = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS);
            if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
                wrong.accept("from 1970 to now");
                return null;
            }
            return moment;
        } catch (DateTimeException nonsense) {
            wrong.accept("a date and time with offset (ISO 8601), such as 2026-11-21T10:15:00+01:00");
            return null;
        }
    }
}
