package app.huike.lifecycle.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/**
 * What a task says: texts of its kind from {@code bpmn/<stage>/texts}, filled with its parameters. Money, days and "how long ago" are
 * written for that locale and in the shop's zone.
 */
@ApplicationScoped
public class TaskTexts {

    /** One line that names the customer and what is to be done. */
    public String title(TaskView task, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** Why it is to be done, with the values that decided. */
    public String reason(TaskView task, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** What to say or ask, line by line; empty where the kind has no script. */
    public List<String> script(TaskView task, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** The label of an outcome. */
    public String outcome(TaskView task, String key, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** Why a task that is GONE is no longer needed, and since when; empty for one that is not gone. */
    public String gone(TaskView task, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
