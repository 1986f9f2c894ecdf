package app.huike.lifecycle.check;

import java.util.List;

/**
 * Something for which a file is not published.
 *
 * @param file its name; empty where the fault is of no single file
 * @param element id of where it is, or of the nearest element around that has one; the root's name where none has
 * @param code such as {@code CONDITION_REFUSED}; what it means, why it matters and how to mend it say {@link FaultTexts}
 * @param values for these texts, in the order in which they name them
 * @param path ids of the elements on the way to it, where it is a way that is at fault; else empty
 */
public record Fault(String file, String element, String code, List<String> values, List<String> path) {

    public Fault {
        values = List.copyOf(values);
        path = List.copyOf(path);
    }

    static Fault at(String element, String code, String... values) {
        return new Fault("", element, code, List.of(values), List.of());
    }

    static Fault on(List<String> path, String element, String code, String... values) {
        return new Fault("", element, code, List.of(values), path);
    }

    Fault in(String name) {
        return new Fault(name, element, code, values, path);
    }

    @Override
    public String toString() {
        return file + ": " + element + ": " + code + " " + values + (path.isEmpty() ? "" : " on " + path);
    }
}
