package app.huike.web.rest.common;

import app.huike.crm.shared.Change;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    JsonBody(ObjectNode node, String path, Mistakes mistakes) {
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
        String text = required(name) ? value(name).text(longest, false) : null;
        if (text != null && text.isBlank()) {
            mistakes.missing(path + name);
        }
        return text;
    }

    /** A line of text; null where it is absent or null. */
    public String optionalLine(String name, int longest) {
        return present(name) ? value(name).text(longest, false) : null;
    }

    /** Text with line breaks; null where it is absent or null. */
    public String optionalText(String name, int longest) {
        return present(name) ? value(name).text(longest, true) : null;
    }

    /** Text with line breaks that has to be there, and not be blank. */
    public String requiredText(String name, int longest) {
        String text = required(name) ? value(name).text(longest, true) : null;
        if (text != null && text.isBlank()) {
            mistakes.missing(path + name);
        }
        return text;
    }

    /** What the request says of a line: nothing, null, or a text. */
    public Change<String> change(String name, int longest) {
        return change(name, longest, false);
    }

    /** What the request says of a text with line breaks. */
    public Change<String> changeText(String name, int longest) {
        return change(name, longest, true);
    }

    private Change<String> change(String name, int longest, boolean lines) {
        boolean present = present(name);
        if (!node.has(name)) {
            return Change.none();
        }
        return Change.to(present ? value(name).text(longest, lines) : null);
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
        List<String> texts = new ArrayList<>();
        value(name).items(most, "").forEach(item -> texts.add(item.text(longest, false)));
        return texts;
    }

    /** Texts by name, of an object whose names nobody knows beforehand; empty where it is absent. */
    public Map<String, String> values(String name, int most, int longest) {
        Map<String, String> values = new LinkedHashMap<>();
        if (present(name)) {
            JsonBody object = value(name).object();
            if (object != null && object.node.size() > most) {
                mistakes.invalid(path + name, object.node.size() + " names", "at most " + most + " names");
            } else if (object != null) {
                object.node.fieldNames().forEachRemaining(each -> values.put(each, object.optionalText(each, longest)));
                values.values().removeIf(Objects::isNull);
            }
        }
        return values;
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

    /** True or false, that has to be there. */
    public boolean flag(String name) {
        return required(name) && value(name).flag();
    }

    /** A whole number that has to be there. */
    public int integer(String name, int least, int most) {
        return required(name) ? value(name).integer(least, most) : 0;
    }

    /** A whole number; null where it is absent or null. */
    public Integer optionalInteger(String name, int least, int most) {
        return present(name) ? Integer.valueOf(integer(name, least, most)) : null;
    }

    /** A decimal number that has to be there, with no more than so many places; null where it is wrong. */
    public BigDecimal decimal(String name, BigDecimal least, BigDecimal most, int places) {
        return required(name) ? value(name).decimal(least, most, places) : null;
    }

    /** A moment, from 1970 on; null where it is absent, null or wrong. */
    public Instant optionalInstant(String name) {
        return present(name) ? instant(name) : null;
    }

    /** One of the values, by its name, that has to be there; null where it is none. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, Set<E> offered) {
        String text = line(name, Integer.MAX_VALUE);
        if (text == null || text.isBlank()) {
            return null;
        }
        List<String> names = offered.stream().map(Enum::name).sorted().toList();
        return names.contains(text) ? Enum.valueOf(type, text) : value(name).wrong(text, "one of " + names);
    }

    /** One of the values, by its name; null where it is absent or null. */
    public <E extends Enum<E>> E optionalChoice(String name, Class<E> type, Set<E> offered) {
        return present(name) ? choice(name, type, offered) : null;
    }

    /** An object that has to be there. */
    public <T> T object(String name, Function<JsonBody, T> reader) {
        return required(name) ? read(value(name), reader) : null;
    }

    /** An object; null where it is absent or null. */
    public <T> T optionalObject(String name, Function<JsonBody, T> reader) {
        return present(name) ? object(name, reader) : null;
    }

    /** A list of objects; empty where it is absent. */
    public <T> List<T> list(String name, int most, Function<JsonBody, T> reader) {
        if (!present(name)) {
            return List.of();
        }
        // where something is wrong an item is null
        List<T> items = new ArrayList<>();
        value(name).items(most, " objects").forEach(item -> items.add(read(item, reader)));
        return items;
    }

    /** Says that a value is not possible. */
    public void invalid(String name, Object value, String reason) {
        mistakes.invalid(path + name, value, reason);
    }

    private static <T> T read(JsonValue value, Function<JsonBody, T> reader) {
        JsonBody object = value.object();
        return object == null ? null : object.whole(reader);
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

    private JsonValue value(String name) {
        return new JsonValue(node.get(name), path + name, mistakes);
    }
}
