package app.huike.lifecycle.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Check;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Words that somebody writes for a task when it is made. They stand in its row, as the parameter {@code word} of its texts, and never in the engine. */
@ApplicationScoped
public class PersonalTasks {

    private static final int LONGEST = 1000;

    @Inject
    private TaskTable table;

    @Inject
    private TaskRows rows;

    @Inject
    private BusinessClock clock;

    /**
     * A word for then.
     *
     * @param at when the task comes up
     * @param by login of who wrote it
     */
    public record Word(Instant at, String by, String text) {}

    /** Refusals {@code FIELD_MISSING}, {@code FIELD_INVALID}: a moment later than now, within a year, and a word of at most 1,000 characters. */
    public Word checked(Instant at, String by, String text) {
        Check check = new Check();
        String written = check.lines("word", text, LONGEST);
        if (written == null) {
            check.missing("word");
        }
        TaskLater.check(check, "at", at, clock.instant());
        check.refuse();
        return new Word(at, by, written);
    }

    /** The new task is put off until then, with the word. */
    public TaskView remember(String task, Word word) {
        rows.remember(task, word.text());
        rows.putOff(task, word.at(), word.by(), null, clock.instant());
        return table.get(TaskRules.of(Actor.SYSTEM), task)
                .orElseThrow(TaskInbox::unknown)
                .view();
    }
}
