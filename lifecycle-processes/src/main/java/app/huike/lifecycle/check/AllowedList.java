package app.huike.lifecycle.check;

import app.huike.lifecycle.check.AllowedPart.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** The list of what a kind of file may consist of, as {@code allowed-….txt} has it. */
final class AllowedList {

    static final AllowedList BPMN = read("allowed-bpmn.txt");
    static final AllowedList DMN = read("allowed-dmn.txt");

    private final Map<String, String> namespaces = new HashMap<>();
    private final Map<QName, List<AllowedPart>> parts = new HashMap<>();

    private AllowedList() {}

    private static AllowedList read(String name) {
        try (InputStream file = AllowedList.class.getResourceAsStream(name)) {
            AllowedList list = new AllowedList();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(list::add);
            return list;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        if (line.startsWith("namespace ")) {
            String[] words = line.split(" ");
            namespaces.put(words[1], words[2]);
            return;
        }
        String[] columns = line.split(" \\| ");
        AllowedPart part = new AllowedPart(
                name(columns[0].strip()),
                words(columns[1])
                        .filter(word -> !word.equals("*"))
                        .map(this::name)
                        .collect(Collectors.toSet()),
                columns[1].strip().equals("*"),
                words(columns[2])
                        .map(word -> word.split("=", 2))
                        .collect(Collectors.toMap(pair -> attribute(pair[0]), pair -> rule(pair[1]))),
                words(columns[3]).map(AllowedList::kind).findFirst());
        parts.computeIfAbsent(part.name(), absent -> new ArrayList<>()).add(part);
    }

    private static Stream<String> words(String column) {
        return column.strip().equals("-")
                ? Stream.empty()
                : Stream.of(column.strip().split(" "));
    }

    private QName name(String prefixed) {
        String[] sides = prefixed.split(":");
        return new QName(namespaces.get(sides[0]), sides[1]);
    }

    private QName attribute(String name) {
        return name.contains(":") ? name(name) : new QName(name);
    }

    private static Rule rule(String kind) {
        if (kind.startsWith("(")) {
            Set<String> words = Set.of(kind.substring(1, kind.length() - 1).split("\\|"));
            return new Rule(words::contains, "VALUE_REFUSED");
        }
        return new Rule(kind(kind)::allows, kind(kind).code());
    }

    private static TextKind kind(String name) {
        return TextKind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean knows(String namespace) {
        return namespaces.containsValue(namespace);
    }

    /** What is allowed of such an element at this place; empty where it may not stand there. */
    Optional<AllowedPart> at(Part part) {
        return parts.getOrDefault(part.name(), List.of()).stream()
                .filter(allowed -> allowed.mayStandIn(part.parent()))
                .findFirst();
    }
}
