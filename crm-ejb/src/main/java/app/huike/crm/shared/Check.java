package app.huike.crm.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with a request, field by field, so that the caller learns everything at once. */
public final class Check {

    private static final Pattern REF = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final List<FieldProblem> problems = new ArrayList<>();

    /** A ref of the shop's: 1 to 64 of letters, digits and {@code . _ - :}. */
    public Check ref(String field, String value) {
        if (value == null || value.isEmpty()) {
            return missing(field);
        }
        return that(REF.matcher(value).matches(), field, value, "1 to 64 of A-Z, a-z, 0-9, '.', '_', '-' and ':'");
    }

    /** Adds a problem unless the condition holds. */
    public Check that(boolean holds, String field, Object value, String reason) {
        return holds ? this : add(FieldProblem.invalid(field, value, reason));
    }

    /** Adds that a field has to be there. */
    public Check missing(String field) {
        return add(FieldProblem.missing(field));
    }

    /** Adds a problem. */
    public Check add(FieldProblem problem) {
        problems.add(problem);
        return this;
    }

    /**
     * A line of text as it is stored: Unicode's composed form, without blanks around it; null where nothing is left.
     *
     * @param longest in characters
     */
    public String line(String field, String value, int longest) {
        return text(field, value, longest, false);
    }

    /** The same, but it may have line breaks. */
    public String lines(String field, String value, int longest) {
        return text(field, value, longest, true);
    }

    private String text(String field, String value, int longest, boolean breaks) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String clean = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        that(clean.codePointCount(0, clean.length()) <= longest, field, value, "at most " + longest + " characters");
        that(
                clean.codePoints().noneMatch(c -> forbidden(c) && !(breaks && (c == '\n' || c == '\r'))),
                field,
                value.replaceAll("\\p{Cntrl}", "?"),
                "no control characters");
        return clean;
    }

    /** Controls, halves of characters, and what turns the direction of the text behind it. */
    private static boolean forbidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        };
    }

    /** Whether nothing was wrong so far. */
    public boolean passed() {
        return problems.isEmpty();
    }

    /** Refuses with everything that is wrong, if anything is. */
    public void refuse() {
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }
}
