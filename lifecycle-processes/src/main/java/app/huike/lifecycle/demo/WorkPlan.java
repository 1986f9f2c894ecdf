package app.huike.lifecycle.demo;

import app.huike.lifecycle.task.TaskView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Which of their tasks the replayed colleagues do, and how these end. Calls that shall wait when the demo begins are left alone, and so are
 * the second manager's of the last days.
 */
final class WorkPlan {

    private static final String CALL = "welcome-call";
    private static final String REMEDY = "churn-remedy";
    private static final String NO_ANSWER = "no-answer";
    private static final Duration SECOND_LEAVES = Duration.ofDays(5);
    private static final Duration LEADS_TAKE = Duration.ofDays(2);

    /** Nobody is missed in the last days: the next attempt, two days later, would still be open when the demo begins. */
    private static final Duration ALL_ARE_REACHED = Duration.ofDays(5);

    private static final Map<String, List<String>> NOTES = Map.of(
            "reached-well",
            List.of(
                    "Happy with the delivery, wants to look around again at the weekend.",
                    "Found us through a friend. Will use the coupon for a present.",
                    "Everything arrived in order. Had forgotten about the coupon.",
                    "Likes the selection; asked when the next sale is."),
            "reached-problem",
            List.of(
                    "One case arrived broken and should be replaced.",
                    "Received the wrong edition, wants to exchange it."),
            NO_ANSWER,
            List.of("Mailbox.", "Rang for a while, nobody answered.", "Busy line."),
            "no-contact",
            List.of("Friendly, but wants no calls and no offers."));

    private final Instant today;
    private final Inboxes inboxes;

    /** @param today when the day on which the demo is made begins */
    WorkPlan(Instant today, Inboxes inboxes) {
        this.today = today;
        this.inboxes = inboxes;
    }

    /** Those of a person's open tasks that are done now. */
    List<TaskView> toDo(String login, List<TaskView> open, Instant now) {
        return open.stream()
                .filter(task -> FixedPerson.of(number(task)) == null && SupportingRole.of(number(task)) == null)
                .filter(task -> login.equals("lead") ? leadDoes(task, now) : managerDoes(task, login))
                .toList();
    }

    private static boolean leadDoes(TaskView task, Instant now) {
        return !task.kind().equals(CALL) && task.createdAt().plus(LEADS_TAKE).isBefore(now);
    }

    private boolean managerDoes(TaskView task, String login) {
        boolean leaves = login.equals(Inboxes.SECOND)
                && task.assignee() != null
                && task.createdAt().isAfter(today.minus(SECOND_LEAVES));
        return !leaves && !inboxes.callWaits(number(task));
    }

    private static int number(TaskView task) {
        return Cast.number(task.customerRef());
    }

    /** How a task ends; the third miss of one customer is as likely as the first, and what is done against leaving leaves no task behind. */
    String outcome(TaskView task, Instant now) {
        if (task.kind().equals(REMEDY)) {
            return Dice.roll(100, "remedy", number(task)) < 60 ? "voucher" : "nothing";
        }
        if (!task.kind().equals(CALL)) {
            return task.outcomes().get(0).key();
        }
        int roll = Dice.roll(100, "outcome " + task.createdAt().getEpochSecond() / 3_600, number(task));
        if (roll < 55) {
            return "reached-well";
        } else if (roll < 62) {
            return "reached-problem";
        }
        if (roll >= 92) {
            return "no-contact";
        }
        return now.isBefore(today.minus(ALL_ARE_REACHED)) ? NO_ANSWER : "reached-well";
    }

    /** What the colleague wrote; half of the missed calls have nothing to say. */
    static String note(TaskView task, String outcome) {
        List<String> notes = NOTES.get(outcome);
        return notes == null ? null : Dice.pick(notes, "note", number(task));
    }
}
