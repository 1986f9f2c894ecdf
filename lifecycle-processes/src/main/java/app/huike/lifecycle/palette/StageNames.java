package app.huike.lifecycle.palette;

import app.huike.crm.shared.Texts;
import java.util.Locale;

/** What people call the stages of a customer's life. */
public final class StageNames {

    private final Texts texts;

    private StageNames(Texts texts) {
        this.texts = texts;
    }

    public static StageNames in(Locale locale) {
        return new StageNames(PaletteTexts.in(locale));
    }

    /** The name of a stage; its key where it has none. */
    public String of(String stage) {
        return texts.has("stage." + stage) ? texts.text("stage." + stage) : stage;
    }
}
