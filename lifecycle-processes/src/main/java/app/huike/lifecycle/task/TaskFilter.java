package app.huike.lifecycle.task;

import java.io.Serializable;
import java.util.UUID;

/**
 * Which tasks of those that whoever asks may see.
 *
 * @param whose whose tasks
 * @param which where they stand
 * @param customerId only those about one customer; null for all
 * @param criteria what else is asked of the task and of its customer
 */
public record TaskFilter(Whose whose, Which which, UUID customerId, TaskCriteria criteria) implements Serializable {

    /** Where they stand. */
    public enum Which {
        /** Ended ones too. */
        ANY,
        /** OPEN and CLAIMED. */
        OPEN,
        /** Those of them that nobody has put off beyond now. */
        TO_DO,
        /** Those of them that are put off. */
        LATER
    }

    /** Whose tasks. */
    public enum Whose {
        /** All that may be seen. */
        ALL,
        /** Those assigned to whoever asks. */
        MINE,
        /** Those that nobody has and that whoever asks may take. */
        GROUP,
        /** Those about customers of one's own team. */
        TEAM,
        /** All that may be seen, of those that are put off. */
        LATER
    }

    /** What whoever asks has to do. */
    public static TaskFilter myOwn() {
        return open(Whose.MINE);
    }

    /** What the group has to do and nobody has taken. */
    public static TaskFilter ofTheGroup() {
        return open(Whose.GROUP);
    }

    /** All there is to do of what whoever asks may work on. */
    public static TaskFilter allOpen() {
        return open(Whose.ALL);
    }

    /** What there is to do of theirs, or what of it is put off. */
    public static TaskFilter open(Whose whose) {
        return new TaskFilter(whose, whose == Whose.LATER ? Which.LATER : Which.TO_DO, null, TaskCriteria.NONE);
    }

    /** Open tasks about a customer, put off or not. */
    public static TaskFilter about(UUID customerId) {
        return new TaskFilter(Whose.ALL, Which.OPEN, customerId, TaskCriteria.NONE);
    }

    /** Those of them that meet the criteria. */
    public TaskFilter with(TaskCriteria wanted) {
        return new TaskFilter(whose, which, customerId, wanted);
    }

    /** The same, wherever they stand. */
    public TaskFilter standing(Which wanted) {
        return new TaskFilter(whose, wanted, customerId, criteria);
    }
}
