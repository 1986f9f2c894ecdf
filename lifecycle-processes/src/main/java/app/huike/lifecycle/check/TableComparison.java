package app.huike.lifecycle.check;

import app.huike.lifecycle.check.Change.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** In what two versions of a table differ: rows, cells, and the order in which the rows are tried. */
final class TableComparison {

    private final String file;
    private final List<Change> changes = new ArrayList<>();

    private TableComparison(String file) {
        this.file = file;
    }

    static List<Change> between(String file, Part before, Part after) {
        TableComparison comparison = new TableComparison(file);
        comparison.compare(before, after);
        return comparison.changes;
    }

    private void compare(Part before, Part after) {
        Map<String, Part> old = rows(before);
        Map<String, Part> now = rows(after);
        List<String> columns = columns(after);
        boolean sameColumns = columns.equals(columns(before));
        if (!sameColumns) {
            add(after.id(), Kind.PROPERTY, "", String.join(", ", columns(before)), String.join(", ", columns));
        }
        old.forEach((id, row) -> {
            if (!now.containsKey(id)) {
                add(id, Kind.REMOVED, label(row), null, null);
            }
        });
        now.forEach((id, row) -> {
            if (!old.containsKey(id)) {
                add(id, Kind.ADDED, label(row), null, null);
            } else if (sameColumns) {
                cells(old.get(id), row, columns);
            }
        });
        order(List.copyOf(old.keySet()), List.copyOf(now.keySet()));
    }

    private void cells(Part old, Part now, List<String> columns) {
        List<String> said = cells(old);
        List<String> says = cells(now);
        for (int index = 0; index < Math.min(said.size(), says.size()); index++) {
            if (!said.get(index).equals(says.get(index))) {
                changes.add(new Change(
                        file,
                        now.id(),
                        Kind.CELL,
                        label(now),
                        index < columns.size() ? columns.get(index) : String.valueOf(index),
                        said.get(index),
                        says.get(index)));
            }
        }
    }

    /** The first row that fits decides, so another order is another table. */
    private void order(List<String> old, List<String> now) {
        List<String> kept = old.stream().filter(now::contains).toList();
        List<String> keeps = now.stream().filter(old::contains).toList();
        if (!kept.equals(keeps)) {
            add(file, Kind.ORDER, file, String.join(", ", kept), String.join(", ", keeps));
        }
    }

    private static Map<String, Part> rows(Part root) {
        Map<String, Part> rows = new LinkedHashMap<>();
        root.all().filter(part -> part.is(Names.DMN, "rule")).forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    private static List<String> columns(Part root) {
        return root.all()
                .filter(part -> part.is(Names.DMN, "input") || part.is(Names.DMN, "output"))
                .map(part -> part.attribute("label") == null ? part.id() : part.attribute("label"))
                .toList();
    }

    private static List<String> cells(Part row) {
        return row.children().stream()
                .filter(part -> part.is(Names.DMN, "inputEntry") || part.is(Names.DMN, "outputEntry"))
                .flatMap(part -> Stream.of(part.children(Names.DMN, "text")
                        .map(Part::text)
                        .findFirst()
                        .orElse("")))
                .toList();
    }

    private static String label(Part row) {
        return row.children(Names.DMN, "description")
                .map(Part::text)
                .findFirst()
                .orElse(row.id());
    }

    private void add(String element, Kind kind, String label, String before, String after) {
        changes.add(new Change(file, element, kind, label, "", before, after));
    }
}
