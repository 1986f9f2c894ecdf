package app.huike.lifecycle.demo;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.reminder.Reminders;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskReopening;
import app.huike.lifecycle.task.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Yesterday afternoon the second manager took a call for missed and noticed that it had been the wrong number: so there is a task that was opened
 * again. The first wants to be reminded of a customer in some days.
 */
@ApplicationScoped
class SecondThoughts extends OnceOnTheWay {

    private static final String MISSED = "no-answer";
    private static final Duration IN_SOME_DAYS = Duration.ofDays(3);

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    @Inject
    private TaskReopening reopening;

    @Inject
    private Reminders reminders;

    @Inject
    private Colleagues colleagues;

    @Inject
    private BusinessClock clock;

    @Override
    public String name() {
        return "demo second thoughts";
    }

    @Override
    void happen() {
        CurrentActor.run(colleagues.actor(Inboxes.SECOND), this::opensAgain);
        CurrentActor.run(colleagues.actor(Inboxes.FIRST), this::wantsToBeReminded);
    }

    private void opensAgain() {
        own().stream()
                .filter(task -> task.outcomes().stream()
                        .anyMatch(outcome -> outcome.key().equals(MISSED)))
                .findFirst()
                .ifPresent(task -> {
                    inbox.complete(
                            task.id(), MISSED, "Somebody else answered: I had dialled the number above.", Map.of());
                    reopening.reopen(task.id());
                });
    }

    /** Of somebody whose call is not due yet, and of whom the demo tells no story. */
    private void wantsToBeReminded() {
        List<TaskView> own = own();
        for (int last = own.size() - 1; last >= 0; last--) {
            int number = Cast.number(own.get(last).customerRef());
            if (FixedPerson.of(number) == null && SupportingRole.of(number) == null) {
                reminders.remind(
                        own.get(last).customerId(),
                        null,
                        clock.instant().plus(IN_SOME_DAYS),
                        "Wanted to be told when the new recordings are in.");
                return;
            }
        }
    }

    /** The first to be due is the first. */
    private List<TaskView> own() {
        return lists.find(TaskFilter.myOwn(), PageRequest.first()).items();
    }
}
