package app.huike.lifecycle.task;

import app.huike.crm.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How long ago and how long until, as people say it: whole phrases, because each language counts its own way. */
final class Spoken {

    private static final long HOURS_UNTIL_DAYS = 48;

    private final Texts phrases;

    private Spoken(Texts phrases) {
        this.phrases = phrases;
    }

    static Spoken in(Locale locale) {
        return new Spoken(Texts.of("app.huike.lifecycle.task.phrases", locale, Spoken.class.getClassLoader()));
    }

    /** Such as {@code 3 minutes ago}. */
    String ago(Instant then, Instant now) {
        return phrase("ago", Duration.between(then, now));
    }

    /** Such as {@code in 2 hours}; now, where it has passed. */
    String until(Instant then, Instant now) {
        return phrase("until", Duration.between(now, then));
    }

    String emptyInbox(Optional<Instant> nextDue, Instant now) {
        return nextDue.map(due -> phrases.text("inbox.empty.next", Map.of("when", until(due, now))))
                .orElseGet(() -> phrases.text("inbox.empty"));
    }

    private String phrase(String direction, Duration length) {
        if (length.toMinutes() < 1) {
            return phrases.text(direction + ".now");
        }
        if (length.toHours() < 1) {
            return counted(direction + ".minutes", length.toMinutes());
        }
        return length.toHours() < HOURS_UNTIL_DAYS
                ? counted(direction + ".hours", length.toHours())
                : counted(direction + ".days", length.toDays());
    }

    private String counted(String key, long number) {
        return phrases.text(key + (number == 1 ? ".one" : ".more"), Map.of("n", number));
    }
}
