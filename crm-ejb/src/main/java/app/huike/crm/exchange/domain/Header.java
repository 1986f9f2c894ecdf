package app.huike.crm.exchange.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first line of a file: which column stands where. The order is free; every required column is there, none twice, none unknown. */
public final class Header {

    private final List<Column> columns;

    private Header(List<Column> columns) {
        this.columns = columns;
    }

    /** What is wrong with these names; empty where they are a header. */
    public static Optional<RowProblem> problemOf(List<String> names) {
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (String name : names) {
            Optional<Column> column = Column.of(name);
            if (column.isEmpty()) {
                return Optional.of(RowProblem.ofAll(name, ProblemCode.COLUMN_UNKNOWN));
            }
            if (!seen.add(column.get())) {
                return Optional.of(RowProblem.of(column.get(), name, ProblemCode.COLUMN_TWICE));
            }
        }
        return EnumSet.complementOf(EnumSet.copyOf(withCategory(seen))).stream()
                .findFirst()
                .map(missing -> RowProblem.of(missing, null, ProblemCode.COLUMN_MISSING));
    }

    private static Set<Column> withCategory(Set<Column> seen) {
        Set<Column> all = EnumSet.of(Column.CATEGORY);
        all.addAll(seen);
        return all;
    }

    /** The header of these names; they must have no {@link #problemOf problem}. */
    public static Header of(List<String> names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(Column.of(name).orElseThrow());
        }
        return new Header(columns);
    }

    int size() {
        return columns.size();
    }

    /** The field of that column, without blanks around it; empty where the file does not have the column. */
    String field(String[] fields, Column column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : fields[at].strip();
    }
}
