package app.huike.lifecycle.demo;

import app.huike.lifecycle.task.TaskView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which of their tasks the replayed colleagues do, and how these end. What will still be open when the demo begins is left alone: the young
 * calls of both managers, and the group's. In the last hour the first manager's are cut to the numbers that make a good day.
 */
final class WorkPlan {

    private static final String CALL = "welcome-call";
    private static final Duration LEFT_ALONE = Duration.ofDays(5);
    private static final Duration GROUP_LEFT_ALONE = Duration.ofDays(16);
    private static final Duration LEADS_TAKE = Duration.ofDays(2);

    private static final int OVERDUE = 3;
    private static final int TODAY = 5;
    private static final int LATER = 4;
    private static final int OF_A_COLLEAGUE = 9;
    private static final int OF_THE_GROUP = 30;

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
            "no-answer",
            List.of("Mailbox.", "Rang for a while, nobody answered.", "Busy line."),
            "no-contact",
            List.of("Friendly, but wants no calls and no offers."));

    private final Instant now;
    private final Instant end;
    private final ZoneId zone;
    private final boolean last;

    WorkPlan(Instant now, Instant end, ZoneId zone, boolean last) {
        this.now = now;
        this.end = end;
        this.zone = zone;
        this.last = last;
    }

    /** Those of a person's open tasks that are done now. */
    List<TaskView> toDo(String login, List<TaskView> open) {
        if (login.equals("lead")) {
            return open.stream()
                    .filter(task -> !task.kind().equals(CALL)
                            && task.createdAt().plus(LEADS_TAKE).isBefore(now))
                    .filter(task -> !ofAFixedPerson(task))
                    .toList();
        }
        List<TaskView> own =
                open.stream().filter(task -> task.assignee() != null).toList();
        List<TaskView> group =
                open.stream().filter(task -> task.assignee() == null).toList();
        List<TaskView> done = new ArrayList<>(old(own, LEFT_ALONE));
        done.addAll(old(group, GROUP_LEFT_ALONE));
        if (last) {
            done.addAll(login.equals(Owners.FIRST) ? tidied(own) : surplus(own, OF_A_COLLEAGUE));
            done.addAll(surplus(group, OF_THE_GROUP));
        }
        return done.stream().distinct().toList();
    }

    private List<TaskView> old(List<TaskView> tasks, Duration leftAlone) {
        return tasks.stream()
                .filter(task -> task.createdAt().isBefore(end.minus(leftAlone)) && !ofAFixedPerson(task))
                .toList();
    }

    private List<TaskView> tidied(List<TaskView> own) {
        LocalDate today = end.atZone(zone).toLocalDate();
        List<TaskView> done = new ArrayList<>();
        done.addAll(
                surplus(own.stream().filter(task -> day(task).isBefore(today)).toList(), OVERDUE));
        done.addAll(surplus(own.stream().filter(task -> day(task).equals(today)).toList(), TODAY));
        done.addAll(
                surplus(own.stream().filter(task -> day(task).isAfter(today)).toList(), LATER));
        return done;
    }

    private LocalDate day(TaskView task) {
        return task.dueAt().atZone(zone).toLocalDate();
    }

    /** All but so many; the fixed people's stay, then those that are due last. */
    private static List<TaskView> surplus(List<TaskView> tasks, int stay) {
        List<TaskView> ordered = new ArrayList<>(tasks);
        ordered.sort(Comparator.comparing((TaskView task) -> !ofAFixedPerson(task))
                .thenComparing(TaskView::dueAt, Comparator.reverseOrder())
                .thenComparing(TaskView::customerRef));
        return ordered.stream().skip(stay).toList();
    }

    private static boolean ofAFixedPerson(TaskView task) {
        return FixedPerson.of(number(task)) != null;
    }

    private static int number(TaskView task) {
        return Cast.number(task.customerRef());
    }

    /** How a task ends; the third miss of one customer is as likely as the first. */
    static String outcome(TaskView task) {
        if (!task.kind().equals(CALL)) {
            return task.outcomes().get(0).key();
        }
        int roll = Dice.roll(100, "outcome " + task.createdAt().getEpochSecond() / 3_600, number(task));
        if (roll < 55) {
            return "reached-well";
        } else if (roll < 62) {
            return "reached-problem";
        }
        return roll < 92 ? "no-answer" : "no-contact";
    }

    /** What the colleague wrote; half of the missed calls have nothing to say. */
    static String note(TaskView task, String outcome) {
        List<String> notes = NOTES.get(outcome);
        return notes == null ? null : Dice.pick(notes, "note", number(task));
    }
}
