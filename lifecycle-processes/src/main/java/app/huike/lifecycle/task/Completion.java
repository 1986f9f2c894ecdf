package app.huike.lifecycle.task;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a person says at the end of a task, checked against what the task offers. */
record Completion(String outcome, String note, Map<String, Object> more) {

    private static final int LONGEST_NOTE = 4_000;

    static Completion of(TaskTable.Stored task, String outcome, String note, Map<String, String> more) {
        if (outcome == null || outcome.isBlank()) {
            throw Refused.invalid(FieldProblem.missing("outcome"));
        }
        if (task.view().outcomes().stream().noneMatch(offered -> offered.key().equals(outcome))) {
            throw Refused.rule("OUTCOME_UNKNOWN").with("outcome", outcome);
        }
        Optional<Wish> wish = wish(task, outcome);
        boolean noteWanted = wish.filter(Wish::isNote).isPresent();
        return new Completion(
                outcome,
                !noteWanted && (note == null || note.isBlank()) ? null : checked(note),
                wish.filter(wanted -> !wanted.isNote())
                        .map(wanted -> Map.<String, Object>of(wanted.field(), chosen(wanted, more)))
                        .orElse(Map.of()));
    }

    /** The note, unless it is too long or holds what cannot be stored. */
    static String checked(String note) {
        if (note == null || note.isBlank()) {
            throw Refused.invalid(FieldProblem.missing("note"));
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refused.invalid(FieldProblem.invalid("note", note, "at most " + LONGEST_NOTE + " characters"));
        }
        if (note.indexOf('\0') >= 0) {
            throw Refused.invalid(FieldProblem.invalid("note", note, "without the character NUL"));
        }
        return note.strip();
    }

    private static Optional<Wish> wish(TaskTable.Stored task, String outcome) {
        return task.view().outcomes().stream()
                .filter(offered -> offered.key().equals(outcome))
                .map(TaskView.Outcome::wish)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String chosen(Wish wish, Map<String, String> more) {
        String chosen = more == null ? null : more.get(wish.field());
        if (chosen == null || chosen.isBlank()) {
            return wish.choices().get(0);
        }
        if (!wish.choices().contains(chosen)) {
            throw Refused.invalid(
                    FieldProblem.invalid(wish.field(), chosen, "one of " + String.join(", ", wish.choices())));
        }
        return chosen;
    }
}
