package app.huike.lifecycle.check;

import app.huike.lifecycle.check.Change.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** In what two versions of the files of a stage differ, thing by thing: what a reviewer reads before he publishes. */
public final class Comparison {

    private final String file;
    private final List<Change> changes = new ArrayList<>();

    private Comparison(String file) {
        this.file = file;
    }

    /** The changes, in the order of the files and of their elements; empty where the files are the same. */
    public static List<Change> between(SortedMap<String, String> before, SortedMap<String, String> after) {
        List<Change> changes = new ArrayList<>();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Comparison comparison = new Comparison(name);
            comparison.files(before.get(name), after.get(name));
            changes.addAll(comparison.changes);
        }
        return changes;
    }

    private void files(String before, String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null || after == null) {
            add(file, before == null ? Kind.FILE_ADDED : Kind.FILE_REMOVED, file, null, null);
            return;
        }
        Optional<Part> old = read(before);
        Optional<Part> now = read(after);
        if (old.isEmpty() || now.isEmpty()) {
            add(file, Kind.FILE_UNREADABLE, file, null, null);
        } else if (file.endsWith(".dmn")) {
            TableComparison.between(file, old.get(), now.get()).forEach(changes::add);
        } else {
            diagrams(Diagram.of(old.get()), Diagram.of(now.get()));
        }
        if (changes.isEmpty()) {
            add(file, Kind.DRAWING, file, null, null);
        }
    }

    private static Optional<Part> read(String source) {
        try {
            return Optional.of(SecureReader.read(source.getBytes(StandardCharsets.UTF_8)));
        } catch (FileRefused refused) {
            return Optional.empty();
        }
    }

    private void diagrams(Diagram before, Diagram after) {
        Map<String, Part> old = elements(before);
        Map<String, Part> now = elements(after);
        old.forEach((id, part) -> {
            if (!now.containsKey(id) && isToldApart(part, now)) {
                add(id, Kind.REMOVED, label(part, before), null, null);
            }
        });
        now.forEach((id, part) -> {
            if (old.containsKey(id)) {
                element(old.get(id), before, part, after);
            } else if (isToldApart(part, old)) {
                add(id, Kind.ADDED, label(part, after), null, null);
            }
        });
    }

    private static Map<String, Part> elements(Diagram diagram) {
        Map<String, Part> elements = new LinkedHashMap<>();
        diagram.root()
                .all()
                .filter(part -> part.attribute("id") != null)
                .filter(part ->
                        Names.isNode(part) || part.is(Names.BPMN, "sequenceFlow") || part.is(Names.BPMN, "process"))
                .forEach(part -> elements.put(part.id(), part));
        return elements;
    }

    /** A way from or to an element that came or went needs no word of its own. */
    private static boolean isToldApart(Part part, Map<String, Part> others) {
        return !part.is(Names.BPMN, "sequenceFlow")
                || others.containsKey(part.attribute("sourceRef")) && others.containsKey(part.attribute("targetRef"));
    }

    private void element(Part old, Diagram before, Part now, Diagram after) {
        Map<Facets.Name, String> said = Facets.of(old, before);
        Map<Facets.Name, String> says = Facets.of(now, after);
        Set<Facets.Name> names = new LinkedHashSet<>(said.keySet());
        names.addAll(says.keySet());
        for (Facets.Name name : names) {
            if (!Objects.equals(said.get(name), says.get(name))) {
                changes.add(new Change(
                        file,
                        now.id(),
                        name.kind(),
                        label(now, name.kind() == Kind.NAME ? before : after),
                        name.detail(),
                        said.get(name),
                        says.get(name)));
            }
        }
    }

    /** A clock is called by what it leads to: "Remind once", and not "14 days", which is what changes. */
    private static String label(Part part, Diagram diagram) {
        return Diagram.isTimer(part)
                ? diagram.outgoing(part).stream()
                        .map(diagram::target)
                        .filter(target -> target != null && target.attribute("name") != null)
                        .map(target -> target.attribute("name"))
                        .findFirst()
                        .orElseGet(() -> Facets.label(part, diagram))
                : Facets.label(part, diagram);
    }

    private void add(String element, Kind kind, String label, String before, String after) {
        changes.add(new Change(file, element, kind, label, "", before, after));
    }
}
