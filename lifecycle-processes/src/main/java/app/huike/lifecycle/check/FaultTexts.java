package app.huike.lifecycle.check;

import app.huike.crm.shared.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Faults in words, for whoever draws: what is wrong, why it matters, and how to mend it. */
public final class FaultTexts {

    private static final String OTHER = "OTHER";

    private final Texts texts;

    private FaultTexts(Texts texts) {
        this.texts = texts;
    }

    /** A fault in words. */
    public record Told(String what, String why, String fix) {}

    public static FaultTexts in(Locale locale) {
        return new FaultTexts(Texts.of("app.huike.lifecycle.check.faults", locale, FaultTexts.class.getClassLoader()));
    }

    /** A fault of a rule that brings its own reason is told with that. */
    public Told of(Fault fault) {
        String code = texts.has(fault.code() + ".what") ? fault.code() : OTHER;
        Map<String, String> values = new HashMap<>();
        for (int index = 0; index < fault.values().size(); index++) {
            values.put(String.valueOf(index), fault.values().get(index));
        }
        return new Told(
                texts.text(code + ".what", values).strip(),
                texts.text(code + ".why", values),
                texts.text(code + ".fix", values));
    }
}
