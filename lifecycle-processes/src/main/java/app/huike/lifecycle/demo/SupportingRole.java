package app.huike.lifecycle.demo;

import java.util.Arrays;
import java.util.Locale;

/** Customers of the demo who are somebody because another's story needs them; nothing links to them. */
enum SupportingRole {
    /** Lives with Tom Reed, and has the same telephone. */
    SUSAN_REED(1201, "Susan Reed", "susan.reed", "en", null),
    /** Reads Danish, in which the shop has begun to write: see {@link UnfinishedTranslation}. */
    MIKKEL_HOLM(2298, "Mikkel Holm", "mikkel.holm", "da", "email"),
    /** Bought something dear that has arrived, and may be called about it: the group's revisit. */
    SAMUEL_GOODWIN(1381, "Samuel Goodwin", "samuel.goodwin", "en", "visit"),
    /** Complained shortly before his birthday: nobody congratulates while the complaint is open. */
    SIMON_ERICSSON(1025, "Simon Ericsson", "simon.ericsson", "en", "email"),
    /** Pays for his membership, and owns something with a warranty. */
    ERIC_WEBER(1712, "Eric Weber", "eric.weber", "en", "email phone"),
    /** Has a training to come. */
    RUTH_WOODS(1945, "Ruth Woods", "ruth.woods", "en", "email phone"),
    /** Somebody comes to see him. */
    HARVEY_DAVIDSON(232, "Harvey Davidson", "harvey.davidson", "en", "email");

    private final int number;
    private final Names.Name name;
    private final Locale locale;
    private final String consents;

    /** @param consents null where chance decides about all of them */
    SupportingRole(int number, String fullName, String mailbox, String locale, String consents) {
        this.number = number;
        this.name = new Names.Name(fullName, mailbox);
        this.locale = Locale.forLanguageTag(locale);
        this.consents = consents;
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

    /** Whether this consent belongs to the story. */
    static boolean consents(int number, String to) {
        SupportingRole role = of(number);
        return role != null && role.consents != null && role.consents.contains(to);
    }

    Locale locale() {
        return locale;
    }
}
