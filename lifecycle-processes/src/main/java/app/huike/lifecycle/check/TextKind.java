package app.huike.lifecycle.check;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What may stand at a place of a file, by its shape alone. What a name means, and whether there is such a thing, is asked elsewhere. */
enum TextKind {
    ID("VALUE_REFUSED", matching("[A-Za-z_][A-Za-z0-9_.-]{0,119}")),
    /** A name as people give it, of a message or a property. */
    NAME("VALUE_REFUSED", matching("[A-Za-z0-9][A-Za-z0-9_.-]{0,119}")),
    /** A line for people. */
    WORDS("EXPRESSION_REFUSED", text -> text.length() <= 500 && isPlain(text)),
    PROSE("EXPRESSION_REFUSED", text -> text.length() <= 8_000 && isPlain(text)),
    FLAG("VALUE_REFUSED", matching("true|false")),
    NUMBER("VALUE_REFUSED", matching("-?\\d{1,6}(\\.\\d{1,20})?")),
    WHOLE("VALUE_REFUSED", matching("\\d{1,9}")),
    PERCENT("VALUE_REFUSED", matching("\\d{1,2}|100")),
    DAYS("VALUE_REFUSED", matching("P\\d{1,4}D")),
    FORMAL("VALUE_REFUSED", matching("([A-Za-z][\\w-]*:)?tFormalExpression")),
    POINT("VALUE_REFUSED", matching("([A-Za-z][\\w-]*:)?Point")),
    GROUPS("VALUE_REFUSED", matching("[a-z]+(-[a-z]+)*(,\\s?[a-z]+(-[a-z]+)*){0,4}")),
    /** One name in the engine's braces: of a step, or of a variable. */
    REFERENCE("EXPRESSION_REFUSED", text -> reference(text).isPresent()),
    /** Plain text, or the name of a variable and nothing else. */
    VALUE(
            "EXPRESSION_REFUSED",
            text -> text.length() <= 500 && isPlain(text) || reference(text).isPresent()),
    CONDITION("CONDITION_REFUSED", text -> ConditionText.read(text).isPresent()),
    DURATION("DURATION_REFUSED", text -> Times.isWait(text) || reference(text).isPresent()),
    MOMENT("DURATION_REFUSED", text -> reference(text).isPresent()),
    CYCLE("CYCLE_REFUSED", Times::isCycle),
    RETRY("DURATION_REFUSED", Times::isRetry),
    QUESTION("CELL_REFUSED", CellText::isQuestion),
    TEST("CELL_REFUSED", CellText::isTest),
    ANSWER("CELL_REFUSED", CellText::isAnswer),
    ANSWERS("CELL_REFUSED", CellText::isAnswers);

    private static final Pattern REFERENCE_TEXT = Pattern.compile("\\$\\{\\s*([A-Za-z]\\w{0,63})\\s*}");

    private final String code;
    private final Predicate<String> fits;

    TextKind(String code, Predicate<String> fits) {
        this.code = code;
        this.fits = fits;
    }

    boolean allows(String text) {
        return fits.test(text);
    }

    /** What is said of a text that may not stand here. */
    String code() {
        return code;
    }

    /** The name in {@code ${name}}; empty for anything else. */
    static Optional<String> reference(String text) {
        return Optional.of(REFERENCE_TEXT.matcher(text.strip()))
                .filter(java.util.regex.Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    private static boolean isPlain(String text) {
        return !text.contains("${") && !text.contains("#{");
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
