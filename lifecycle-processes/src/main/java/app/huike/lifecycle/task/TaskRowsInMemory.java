package app.huike.lifecycle.task;

import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The projection table in memory, for process tests. */
@Vetoed
public final class TaskRowsInMemory extends TaskRows {

    /** One row as a test looks at it. */
    public record Row(
            String id,
            String kind,
            String assignee,
            String group,
            Instant createdAt,
            Instant dueAt,
            Map<String, String> parameters,
            List<String> outcomes,
            String state,
            String outcome,
            Instant endedAt) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** All tasks of a kind, oldest first. */
    public List<Row> of(String kind) {
        return rows.values().stream().filter(row -> row.kind().equals(kind)).toList();
    }

    /** All tasks, oldest first. */
    public List<Row> all() {
        return List.copyOf(rows.values());
    }

    /** Kinds of the open tasks, oldest first. */
    public List<String> openKinds() {
        return rows.values().stream()
                .filter(row -> row.state().equals("OPEN"))
                .map(Row::kind)
                .toList();
    }

    /** The one open task of a kind. */
    public Optional<Row> open(String kind) {
        return of(kind).stream().filter(row -> row.state().equals("OPEN")).findFirst();
    }

    @Override
    void created(NewTask task) {
        rows.put(
                task.id(),
                new Row(
                        task.id(),
                        task.kind(),
                        task.assignee(),
                        task.group(),
                        task.createdAt(),
                        task.dueAt(),
                        task.parameters(),
                        task.outcomes(),
                        "OPEN",
                        null,
                        null));
    }

    @Override
    void changed(String id, String assignee, Instant dueAt, int priority) {
        rows.computeIfPresent(
                id,
                (key, row) -> new Row(
                        key,
                        row.kind(),
                        assignee,
                        row.group(),
                        row.createdAt(),
                        dueAt,
                        row.parameters(),
                        row.outcomes(),
                        row.state(),
                        row.outcome(),
                        row.endedAt()));
    }

    @Override
    boolean done(String id, String outcome, String note, Instant at, String by) {
        return end(id, "DONE", outcome, at);
    }

    @Override
    boolean gone(String id, String reason, Instant at, String by) {
        return end(id, "GONE", reason, at);
    }

    private boolean end(String id, String state, String outcome, Instant at) {
        Row row = rows.get(id);
        if (!row.state().equals("OPEN")) {
            return false;
        }
        rows.put(
                id,
                new Row(
                        id,
                        row.kind(),
                        row.assignee(),
                        row.group(),
                        row.createdAt(),
                        row.dueAt(),
                        row.parameters(),
                        row.outcomes(),
                        state,
                        outcome,
                        at));
        return true;
    }
}
