package app.huike.lifecycle.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cells of a table may say, of all that FEEL could: a question is a variable, or one read as number or date; a test compares with literals; an
 * answer is a literal. There is no call but {@code number}, {@code date} and {@code not}, no function, no context, no path.
 */
final class CellText {

    private static final int LONGEST = 1_000;
    private static final String NAME = "[A-Za-z]\\w{0,63}";
    private static final String TEXT = "\"[^\"\\\\]{0,300}\"";
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,10})?";
    private static final String DAY = "date\\(\\s*\"\\d{4}-\\d{2}-\\d{2}\"\\s*\\)";
    private static final String ORDERED = "(" + NUMBER + "|" + DAY + ")";
    private static final String LITERAL = "(" + TEXT + "|" + NUMBER + "|" + DAY + "|true|false|null)";
    private static final String RANGE = "[\\[(\\]]\\s*" + ORDERED + "\\s*\\.\\.\\s*" + ORDERED + "\\s*[\\])\\[]";
    private static final String ONE = "(" + LITERAL + "|(<|<=|>|>=)\\s*" + ORDERED + "|" + RANGE + ")";
    private static final String LIST = ONE + "(\\s*,\\s*" + ONE + "){0,50}";
    private static final Pattern QUESTION = Pattern.compile("(" + NAME + ")|(number|date)\\(\\s*(" + NAME + ")\\s*\\)");
    private static final Pattern TEST = Pattern.compile("-?|" + LIST + "|not\\(\\s*" + LIST + "\\s*\\)");
    private static final Pattern ANSWER = Pattern.compile("(" + LITERAL + ")?");
    private static final Pattern ANSWERS = Pattern.compile(LITERAL + "(\\s*,\\s*" + LITERAL + "){0,50}");

    private CellText() {}

    static boolean isQuestion(String text) {
        return asked(text).isPresent();
    }

    /** The variable that a question asks. */
    static Optional<String> asked(String text) {
        Matcher question = QUESTION.matcher(text);
        return question.matches()
                ? Optional.of(question.group(1) == null ? question.group(3) : question.group(1))
                : Optional.empty();
    }

    static boolean isTest(String text) {
        return fits(TEST, text);
    }

    static boolean isAnswer(String text) {
        return fits(ANSWER, text);
    }

    static boolean isAnswers(String text) {
        return fits(ANSWERS, text);
    }

    private static boolean fits(Pattern pattern, String text) {
        return text.length() <= LONGEST && pattern.matcher(text).matches();
    }
}
