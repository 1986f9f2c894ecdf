package app.huike.lifecycle.check;

import app.huike.lifecycle.check.Condition.Both;
import app.huike.lifecycle.check.Condition.Compared;
import app.huike.lifecycle.check.Condition.Either;
import app.huike.lifecycle.check.Condition.Empty;
import app.huike.lifecycle.check.Condition.Literal;
import app.huike.lifecycle.check.Condition.Not;
import app.huike.lifecycle.check.Condition.Yes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a condition by the whole grammar that there is:
 *
 * <pre>
 * ${either}   either: both ("or" both)*   both: one ("and" one)*
 * one: "not" one | "(" either ")" | "empty" name | name | name operator literal | literal operator name
 * operator: == != &lt; &lt;= &gt; &gt;=   literal: 'text' "text" 42 -1 true false
 * </pre>
 *
 * {@code && || ! eq ne lt le gt ge} mean the same as elsewhere. There is no property, no call, no arithmetic, and no second dollar.
 */
final class ConditionText {

    private static final int LONGEST = 400;
    private static final int DEEPEST = 12;
    private static final Pattern WORD = Pattern.compile("\\G\\s*(?:('[^'\\\\]*'|\"[^\"\\\\]*\")|(-?\\d{1,15})(?![\\w.])"
            + "|([A-Za-z]\\w{0,63})|(==|!=|<=|>=|&&|\\|\\||[<>!()]))");
    private static final Map<String, String> SAME = Map.of(
            "eq", "==", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">=", "&&", "and", "||", "or", "!", "not");
    private static final Map<String, String> TURNED =
            Map.of("==", "==", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "empty", "true", "false", "null", "div", "mod", "instanceof");

    private final List<String> words;
    private int next;
    private int depth;

    private ConditionText(List<String> words) {
        this.words = words;
    }

    /** What the text asks; empty where it is no such condition. */
    static Optional<Condition> read(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST || !stripped.startsWith("${") || !stripped.endsWith("}")) {
            return Optional.empty();
        }
        try {
            ConditionText reader = new ConditionText(words(stripped.substring(2, stripped.length() - 1)));
            Condition condition = reader.either();
            return reader.next == reader.words.size() ? Optional.of(condition) : Optional.empty();
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    private static List<String> words(String text) throws Unreadable {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String word = matcher.group().strip();
            words.add(SAME.getOrDefault(word, word));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new Unreadable();
        }
        return words;
    }

    private Condition either() throws Unreadable {
        Condition left = both();
        while (take("or")) {
            left = new Either(left, both());
        }
        return left;
    }

    private Condition both() throws Unreadable {
        Condition left = one();
        while (take("and")) {
            left = new Both(left, one());
        }
        return left;
    }

    private Condition one() throws Unreadable {
        if (++depth > DEEPEST * DEEPEST) {
            throw new Unreadable();
        }
        if (take("not")) {
            return new Not(one());
        }
        if (take("empty")) {
            return new Empty(name());
        }
        if (take("(")) {
            Condition inner = either();
            require(take(")"));
            return inner;
        }
        return compared();
    }

    private Condition compared() throws Unreadable {
        if (isLiteral(peek())) {
            Literal literal = literal();
            String operator = operator();
            return new Compared(name(), TURNED.get(operator), literal);
        }
        String variable = name();
        return TURNED.containsKey(peek()) ? new Compared(variable, operator(), literal()) : new Yes(variable);
    }

    private String operator() throws Unreadable {
        require(TURNED.containsKey(peek()));
        return words.get(next++);
    }

    private String name() throws Unreadable {
        require(peek().matches("[A-Za-z]\\w*") && !RESERVED.contains(peek()));
        return words.get(next++);
    }

    private Literal literal() throws Unreadable {
        require(isLiteral(peek()));
        String word = words.get(next++);
        if (word.equals("true") || word.equals("false")) {
            return new Literal(Boolean.class, word);
        }
        return word.matches("-?\\d+")
                ? new Literal(Long.class, word)
                : new Literal(String.class, word.substring(1, word.length() - 1));
    }

    private static boolean isLiteral(String word) {
        return word.equals("true") || word.equals("false") || word.matches("-?\\d+|'.*'|\".*\"");
    }

    private boolean take(String word) {
        boolean found = peek().equals(word);
        next += found ? 1 : 0;
        return found;
    }

    /** The next word, empty at the end. */
    private String peek() {
        return next < words.size() ? words.get(next) : "";
    }

    private static void require(boolean kept) throws Unreadable {
        if (!kept) {
            throw new Unreadable();
        }
    }

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
