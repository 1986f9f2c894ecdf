package app.huike.web.rest.common;

import app.huike.crm.shared.Change;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The JSON object of a request, read field by field. A field that nobody asks for is unknown and refused; a value of another type is refused,
 * never converted. A reader gets null where something is wrong and goes on; {@link #read} refuses with all that was found.
 */
public final class JsonBody {

    private final ObjectNode node;
    private final String path;
    private final Mistakes mistakes;
    private final Set<String> asked = new HashSet<>();

    JsonBody(ObjectNode node) {
        this(node, "", new Mistakes());
    }

    private JsonBody(ObjectNode node, String path, Mistakes mistakes) {
        this.node = node;
        this.path = path;
        this.mistakes = mistakes;
    }

    /** What the reader makes of it; refused where anything is wrong. */
    public <T> T read(Function<JsonBody, T> reader) {
        T result = whole(reader);
        mistakes.refuseIfAny();
        return result;
    }

    /** The same text for the same content. */
    public String canonical() {
        return Json.canonical(node);
    }

    /** A line of text that has to be there, and not be blank. */
    public String line(String name, int longest) {
        String text = required(name) ? text(name, longest, false) : null;
        if (text != null && text.isBlank()) {
            mistakes.missing(path + name);
        }
        return text;
    }

    /** A line of text; null where it is absent or null. */
    public String optionalLine(String name, int longest) {
        return present(name) ? text(name, longest, false) : null;
    }

    /** Text with line breaks; null where it is absent or null. */
    public String optionalText(String name, int longest) {
        return present(name) ? text(name, longest, true) : null;
    }

    /** What the request says of a line: nothing, null, or a text. */
    public Change<String> change(String name, int longest) {
        asked.add(name);
        if (!node.has(name)) {
            return Change.none();
        }
        return Change.to(node.get(name).isNull() ? null : text(name, longest, false));
    }

    /** What the request says of a text with line breaks. */
    public Change<String> changeText(String name, int longest) {
        asked.add(name);
        if (!node.has(name)) {
            return Change.none();
        }
        return Change.to(node.get(name).isNull() ? null : text(name, longest, true));
    }

    /** An id of the shop's that has to be there. */
    public String ref(String name) {
        String ref = line(name, Integer.MAX_VALUE);
        if (ref != null && !ref.isBlank() && !Refs.isOne(ref)) {
            mistakes.invalid(path + name, ref, Refs.FORM);
        }
        return ref;
    }

    /** An id of the shop's; null where it is absent or null. */
    public String optionalRef(String name) {
        return present(name) ? ref(name) : null;
    }

    /** An amount of money; null where it is absent, null or wrong. */
    public Money optionalMoney(String name) {
        return present(name) ? money(name) : null;
    }

    /** A list of lines of text; empty where it is absent. */
    public List<String> texts(String name, int most, int longest) {
        if (!present(name)) {
            return List.of();
        }
        JsonNode list = node.get(name);
        if (!list.isArray() || list.size() > most) {
            mistakes.invalid(path + name, list.isArray() ? list.size() + " items" : list, "a list of at most " + most);
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            ObjectNode one = node.objectNode().set("", list.get(i));
            texts.add(new JsonBody(one, path + name + "[" + i + "]", mistakes).text("", longest, false));
        }
        return texts;
    }

    /** An amount of money that has to be there; null where it is wrong. */
    public Money money(String name) {
        return object(name, Amounts::read);
    }

    /** A moment that has to be there, from 1970 on; null where it is wrong. */
    public Instant instant(String name) {
        String text = line(name, Integer.MAX_VALUE);
        return text == null || text.isBlank()
                ? null
                : Moments.read(text, reason -> mistakes.invalid(path + name, text, reason));
    }

    /** A whole number that has to be there. */
    public int integer(String name, int least, int most) {
        if (!required(name)) {
            return 0;
        }
        JsonNode value = node.get(name);
        if (value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= least
                && value.intValue() <= most) {
            return value.intValue();
        }
        mistakes.invalid(path + name, value, "a whole number from " + least + " to " + most);
        return 0;
    }

    /** One of the values, by its name, that has to be there; null where it is none. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, Set<E> offered) {
        String text = line(name, Integer.MAX_VALUE);
        if (text == null || text.isBlank()) {
            return null;
        }
        return offered.stream()
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    mistakes.invalid(
                            path + name,
                            text,
                            "one of "
                                    + offered.stream().map(Enum::name).sorted().toList());
                    return null;
                });
    }

    /** An object that has to be there. */
    public <T> T object(String name, Function<JsonBody, T> reader) {
        if (!required(name)) {
            return null;
        }
        if (node.get(name) instanceof ObjectNode inner) {
            return new JsonBody(inner, path + name + ".", mistakes).whole(reader);
        }
        mistakes.invalid(path + name, node.get(name), "an object");
        return null;
    }

    /** A list of objects; empty where it is absent. */
    public <T> List<T> list(String name, int most, Function<JsonBody, T> reader) {
        if (!present(name)) {
            return List.of();
        }
        JsonNode list = node.get(name);
        if (!list.isArray() || list.size() > most) {
            mistakes.invalid(
                    path + name,
                    list.isArray() ? list.size() + " items" : list,
                    "a list of at most " + most + " objects");
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(item(list.get(i), path + name + "[" + i + "]", reader));
        }
        return items;
    }

    /** Says that a value is not possible. */
    public void invalid(String name, Object value, String reason) {
        mistakes.invalid(path + name, value, reason);
    }

    private <T> T item(JsonNode item, String where, Function<JsonBody, T> reader) {
        if (item instanceof ObjectNode object) {
            return new JsonBody(object, where + ".", mistakes).whole(reader);
        }
        mistakes.invalid(where, item, "an object");
        return null;
    }

    private <T> T whole(Function<JsonBody, T> reader) {
        T result = reader.apply(this);
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                mistakes.unknown(path + name);
            }
        });
        return result;
    }

    private boolean present(String name) {
        asked.add(name);
        return node.hasNonNull(name);
    }

    private boolean required(String name) {
        boolean there = present(name);
        if (!there) {
            mistakes.missing(path + name);
        }
        return there;
    }

    private String text(String name, int longest, boolean lines) {
        JsonNode value = node.get(name);
        if (!value.isTextual()) {
            mistakes.invalid(path + name, value, "a text");
            return null;
        }
        String text = value.textValue();
        if (Characters.bad(text, lines)) {
            mistakes.invalid(path + name, text, "no control characters");
            return null;
        }
        if (text.length() > longest) {
            mistakes.invalid(path + name, text, "at most " + longest + " characters");
            return null;
        }
        return text;
    }
}
