package app.huike.web.rest.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One value of a body: never converted, only looked at. Whoever reads gets null where it is none of what is wanted, and the mistake is kept.
 *
 * @param path as the caller wrote it, such as {@code lines[2].quantity}
 */
record JsonValue(JsonNode node, String path, Mistakes mistakes) {

    String text(int longest, boolean lines) {
        if (!node.isTextual()) {
            return wrong(node, "a text");
        }
        String text = node.textValue();
        if (Characters.bad(text, lines)) {
            return wrong(text, "no control characters");
        }
        return text.length() > longest ? wrong(text, "at most " + longest + " characters") : text;
    }

    /** The number; 0 where it is none. */
    int integer(int least, int most) {
        if (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= least && node.intValue() <= most) {
            return node.intValue();
        }
        wrong(node, "a whole number from " + least + " to " + most);
        return 0;
    }

    /** True or false; false where it is neither. */
    boolean flag() {
        if (!node.isBoolean()) {
            wrong(node, "true or false");
        }
        return node.booleanValue();
    }

    BigDecimal decimal(BigDecimal least, BigDecimal most, int places) {
        BigDecimal value = node.isNumber() ? node.decimalValue() : null;
        return value != null
                        && value.compareTo(least) >= 0
                        && value.compareTo(most) <= 0
                        && value.stripTrailingZeros().scale() <= places
                ? value
                : wrong(node, "a number from " + least + " to " + most + " with at most " + places + " places");
    }

    JsonBody object() {
        return node instanceof ObjectNode object
                ? new JsonBody(object, path + ".", mistakes)
                : wrong(node, "an object");
    }

    /** The items of a list; none where it is no list or has too many. */
    List<JsonValue> items(int most, String ofWhat) {
        if (node.isArray() && node.size() <= most) {
            return IntStream.range(0, node.size())
                    .mapToObj(at -> new JsonValue(node.get(at), path + "[" + at + "]", mistakes))
                    .toList();
        }
        wrong(node.isArray() ? node.size() + " items" : node, "a list of at most " + most + ofWhat);
        return List.of();
    }

    /** Keeps the mistake; null. */
    <T> T wrong(Object value, String reason) {
        mistakes.invalid(path, value, reason);
        return null;
    }
}
