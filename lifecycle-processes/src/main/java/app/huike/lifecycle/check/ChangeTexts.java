package app.huike.lifecycle.check;

import app.huike.crm.shared.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Changes in words: {@code Remind once: after 14 days → after 10 days}. */
public final class ChangeTexts {

    private final Texts texts;

    private ChangeTexts(Texts texts) {
        this.texts = texts;
    }

    public static ChangeTexts in(Locale locale) {
        return new ChangeTexts(
                Texts.of("app.huike.lifecycle.check.changes", locale, ChangeTexts.class.getClassLoader()));
    }

    /** One change in a sentence. */
    public String of(Change change) {
        return texts.text(
                change.kind().name(),
                Map.of(
                        "label", change.label(),
                        "detail", change.detail(),
                        "before", value(change.before()),
                        "after", value(change.after())));
    }

    /** Lengths of time as people say them; a condition without its frame; what is not there as such. */
    private String value(String value) {
        if (value == null || value.isBlank()) {
            return texts.text("nothing");
        }
        String plain = value.startsWith("${") && value.endsWith("}") ? value.substring(2, value.length() - 1) : value;
        String quoteless = plain.length() > 2 && plain.startsWith("\"P") ? plain.replace("\"", "") : plain;
        return quoteless.startsWith("P")
                ? Times.exact(quoteless).map(this::spoken).orElse(plain)
                : plain;
    }

    private String spoken(Duration length) {
        List<String> parts = new ArrayList<>();
        counted(parts, "days", length.toDays());
        counted(parts, "hours", length.toHoursPart());
        counted(parts, "minutes", length.toMinutesPart());
        counted(parts, "seconds", length.toSecondsPart());
        return parts.isEmpty() ? texts.text("nothing") : String.join(" ", parts);
    }

    private void counted(List<String> parts, String unit, long number) {
        if (number > 0) {
            parts.add(texts.text(unit + (number == 1 ? ".one" : ".more"), Map.of("n", number)));
        }
    }
}
