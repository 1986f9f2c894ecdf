package app.huike.lifecycle.demo;

import java.util.Arrays;
import java.util.Locale;

/** Customers of the demo who are somebody because another's story needs them; nothing links to them. */
enum SupportingRole {
    /** Lives with Tom Reed, and has the same telephone. */
    SUSAN_REED(1201, "Susan Reed", "susan.reed", "en"),
    /** Reads Danish, in which the shop has begun to write: see {@link UnfinishedTranslation}. */
    MIKKEL_HOLM(2298, "Mikkel Holm", "mikkel.holm", "da");

    private final int number;
    private final Names.Name name;
    private final Locale locale;

    SupportingRole(int number, String fullName, String mailbox, String locale) {
        this.number = number;
        this.name = new Names.Name(fullName, mailbox);
        this.locale = Locale.forLanguageTag(locale);
    }

    /** Who the sample's customer is; null for everybody else. */
    static SupportingRole of(int number) {
        return Arrays.stream(values())
                .filter(role -> role.number == number)
                .findFirst()
                .orElse(null);
    }

    /** The customer's number in the sample. */
    int number() {
        return number;
    }

    Names.Name fullName() {
        return name;
    }

    Locale locale() {
        return locale;
    }
}
