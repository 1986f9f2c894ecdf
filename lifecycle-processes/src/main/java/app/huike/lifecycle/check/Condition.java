package app.huike.lifecycle.check;

import java.util.List;
import java.util.stream.Stream;

/** What a way out of a gateway asks, as it was read: variables compared with literals, joined by and, or, not. */
sealed interface Condition {

    /** A variable compared with a literal; {@code operator} is one of {@code == != < <= > >=}. */
    record Compared(String variable, String operator, Literal literal) implements Condition {}

    /** A variable that is yes or no by itself. */
    record Yes(String variable) implements Condition {}

    /** A variable that is not set. */
    record Empty(String variable) implements Condition {}

    record Not(Condition condition) implements Condition {}

    record Both(Condition left, Condition right) implements Condition {}

    record Either(Condition left, Condition right) implements Condition {}

    /** @param type String, Long or Boolean */
    record Literal(Class<?> type, String text) {}

    /** The comparisons, questions and names in it, from left to right. */
    default Stream<Condition> leaves() {
        if (this instanceof Not not) {
            return not.condition().leaves();
        }
        if (this instanceof Both both) {
            return Stream.concat(both.left().leaves(), both.right().leaves());
        }
        return this instanceof Either either
                ? Stream.concat(either.left().leaves(), either.right().leaves())
                : Stream.of(this);
    }

    /** Whether it can only hold where this variable has this value. */
    default boolean needs(String variable, String value) {
        if (this instanceof Compared compared) {
            return compared.variable().equals(variable)
                    && compared.operator().equals("==")
                    && compared.literal().text().equals(value);
        }
        if (this instanceof Both both) {
            return both.left().needs(variable, value) || both.right().needs(variable, value);
        }
        return this instanceof Either either
                && either.left().needs(variable, value)
                && either.right().needs(variable, value);
    }

    /** The names of the variables that it asks. */
    default List<String> variables() {
        return leaves().map(leaf -> leaf instanceof Compared compared
                        ? compared.variable()
                        : leaf instanceof Yes yes ? yes.variable() : ((Empty) leaf).variable())
                .toList();
    }
}
