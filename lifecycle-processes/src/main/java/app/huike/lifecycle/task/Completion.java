package app.huike.lifecycle.task;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a person says at the end of a task, checked against what the task offers. */
record Completion(String outcome, String note, Map<String, Object> more, Map<String, String> answers) {

    private static final int LONGEST_NOTE = 4_000;

    static Completion of(TaskTable.Stored task, String outcome, String note, Map<String, String> more) {
        offered(task, outcome);
        Optional<Wish> wish = wish(task, outcome);
        boolean noteWanted = wish.filter(Wish::isNote).isPresent();
        Answers answers = Answers.of(task.view().form().fields(), outcome, more);
        Map<String, Object> variables = new HashMap<>(answers.variables());
        wish.filter(wanted -> !wanted.isNote())
                .ifPresent(wanted -> variables.put(wanted.field(), chosen(wanted, more)));
        return new Completion(
                outcome,
                !noteWanted && (note == null || note.isBlank()) ? null : checked(note),
                variables,
                answers.told());
    }

    /** All that was told besides, as it was typed. */
    Map<String, String> told() {
        Map<String, String> told = new HashMap<>(answers);
        more.forEach((name, value) -> {
            if (!name.startsWith("answer_")) {
                told.put(name, String.valueOf(value));
            }
        });
        return told;
    }

    /** Refusals {@code FIELD_MISSING}, {@code OUTCOME_UNKNOWN} for one that the task does not offer. */
    static void offered(TaskTable.Stored task, String outcome) {
        if (outcome == null || outcome.isBlank()) {
            throw Refused.invalid(FieldProblem.missing("outcome"));
        }
        if (task.view().outcomes().stream().noneMatch(offered -> offered.key().equals(outcome))) {
            throw Refused.rule("OUTCOME_UNKNOWN").with("outcome", outcome);
        }
    }

    /** The note, and beneath it what was answered, line by line: so contacts are found by either. Null where there is neither. */
    String inWords(List<TaskField> fields, Locale locale) {
        List<String> lines = new ArrayList<>();
        if (note != null) {
            lines.add(note);
        }
        for (TaskField field : fields) {
            String answer = answers.get(field.id());
            if (answer != null) {
                lines.add(field.label(locale) + ": " + field.choice(answer, locale));
            }
        }
        String all = String.join("\n", lines);
        return lines.isEmpty() ? null : all.substring(0, Math.min(all.length(), LONGEST_NOTE));
    }

    /** A note that is not finished yet; null where nothing is left. */
    static String draft(String note) {
        return note == null || note.isBlank() ? null : checked(note);
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
