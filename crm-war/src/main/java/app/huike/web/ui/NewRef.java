package app.huike.web.ui;

import app.huike.crm.platform.Ids;
import java.util.Locale;

/** A ref for what the shop has no number of its own for. */
public final class NewRef {

    private NewRef() {}

    /** Such as {@code P-0193B2C7-1A2B3C4D}: unguessed by others, not beautiful. */
    public static String of(String letter) {
        String id = Ids.next().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return letter + "-" + id.substring(0, 8) + "-" + id.substring(24);
    }
}
