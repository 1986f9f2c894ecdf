package app.huike.web.rest.clock;

import app.huike.web.rest.common.JsonBody;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the demo's clock is to go. */
public record AdvanceRequest(
        @Schema(description = "ISO 8601, more than nothing and at most P1Y", example = "P14D") String advance) {

    private static final String FORM = "an ISO 8601 duration of more than nothing and at most P1Y, such as P14D";

    /** The exact length from that moment on; null where it is wrong. */
    static Duration read(JsonBody body, Instant now) {
        String text = body.line("advance", 64);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            ZonedDateTime from = now.atZone(ZoneOffset.UTC);
            ZonedDateTime to = plus(from, text);
            if (to.isAfter(from) && !to.isAfter(from.plusYears(1))) {
                return Duration.between(from, to);
            }
        } catch (DateTimeException | ArithmeticException nonsense) {
            // said below
        }
        body.invalid("advance", text, FORM);
        return null;
    }

    /** Years, months, weeks and days before the T go by the calendar, what follows it is exact. */
    private static ZonedDateTime plus(ZonedDateTime from, String text) {
        int time = text.indexOf('T');
        if (time < 0) {
            return from.plus(Period.parse(text));
        }
        String days = text.substring(0, time);
        return (days.equals("P") ? from : from.plus(Period.parse(days)))
                .plus(Duration.parse("P" + text.substring(time)));
    }
}
