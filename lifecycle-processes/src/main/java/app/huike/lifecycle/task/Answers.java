package app.huike.lifecycle.task;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was answered in a form, checked against its fields; all that is wrong is told at once.
 *
 * @param told by field, as people typed it
 * @param variables for the process: text, whole number, true or false; a date as ISO text
 */
record Answers(Map<String, String> told, Map<String, Object> variables) {

    private static final int LONGEST = 1_000;

    /** Refusals {@code FIELD_MISSING}, {@code FIELD_INVALID}, each naming its field. */
    static Answers of(List<TaskField> fields, String outcome, Map<String, String> more) {
        Map<String, String> told = new LinkedHashMap<>();
        Map<String, Object> variables = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (TaskField field : fields) {
            String value = field.askedWith(outcome) && more != null ? more.get(field.id()) : null;
            if (value != null && !value.isBlank()) {
                read(field, value.strip(), told, variables, problems);
            } else if (field.required() && field.askedWith(outcome)) {
                problems.add(FieldProblem.missing(field.id()));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new Answers(told, variables);
    }

    private static void read(
            TaskField field,
            String value,
            Map<String, String> told,
            Map<String, Object> variables,
            List<FieldProblem> problems) {
        try {
            Object read =
                    switch (field.type()) {
                        case TEXT -> text(field, value);
                        case NUMBER -> number(field, value);
                        case DATE -> LocalDate.parse(value).toString();
                        case YES_NO -> yesOrNo(value);
                        case CHOICE -> choice(field, value);
                    };
            told.put(field.id(), read.toString());
            variables.put(field.variable(), read);
        } catch (DateTimeParseException none) {
            problems.add(FieldProblem.invalid(field.id(), value, "a date such as 2026-11-30"));
        } catch (Impossible wrong) {
            problems.add(FieldProblem.invalid(field.id(), value, wrong.getMessage()));
        }
    }

    private static String text(TaskField field, String value) {
        long most = field.most() == null ? LONGEST : Math.min(field.most(), LONGEST);
        long least = field.least() == null ? 0 : field.least();
        if (value.length() > most || value.length() < least) {
            throw new Impossible(
                    least == 0 ? "at most " + most + " characters" : "from " + least + " to " + most + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            throw new Impossible("without the character NUL");
        }
        return value;
    }

    private static Long number(TaskField field, String value) {
        long least = field.least() == null ? Long.MIN_VALUE : field.least();
        long most = field.most() == null ? Long.MAX_VALUE : field.most();
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        String from = field.least() == null ? "" : " from " + least;
        String to = field.most() == null ? "" : " to " + most;
        throw new Impossible("a whole number" + from + to);
    }

    private static Boolean yesOrNo(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new Impossible("true or false");
        }
        return Boolean.valueOf(value);
    }

    private static String choice(TaskField field, String value) {
        if (!field.choices().containsKey(value)) {
            throw new Impossible("one of " + String.join(", ", field.choices().keySet()));
        }
        return value;
    }

    private static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Impossible(String reason) {
            super(reason);
        }
    }
}
