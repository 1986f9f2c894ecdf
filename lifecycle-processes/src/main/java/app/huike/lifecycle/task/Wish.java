package app.huike.lifecycle.task;

import java.util.List;

/**
 * One more value that an outcome takes, such as why a customer stays away; a diagram writes it {@code lossReason=PRICE|RANGE|OTHER}. Written {@code
 * note} alone, the outcome cannot be told without a note: what the customer said in his own words, which is kept with the contact and not by the
 * engine.
 *
 * @param field its name for {@link TaskInbox#complete}, and the process's variable
 * @param choices none for the note; the first is the default; labels lie under {@code task.<kind>.<field>.<choice>}
 */
public record Wish(String field, List<String> choices) {

    private static final Wish NOTE = new Wish("note", List.of());

    static Wish of(String written) {
        if (written.equals(NOTE.field())) {
            return NOTE;
        }
        int sign = written.indexOf('=');
        return new Wish(
                written.substring(0, sign), List.of(written.substring(sign + 1).split("\\|")));
    }

    /** Whether it is the note that is wanted, and no choice. */
    public boolean isNote() {
        return equals(NOTE);
    }
}
