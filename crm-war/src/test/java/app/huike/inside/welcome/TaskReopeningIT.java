package app.huike.inside.welcome;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.welcome.Shopper.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Interaction;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.PageRequest;
import app.huike.inside.welcome.Shopper.Bought;
import app.huike.lifecycle.task.Reopening;
import app.huike.lifecycle.task.TaskDraft;
import app.huike.lifecycle.task.TaskDrafts;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskFilter.Which;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskReopening;
import app.huike.lifecycle.task.TaskView;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task that was finished by mistake is opened again, or what is right is said, on the real engine and database. */
class TaskReopeningIT extends InContainer {

    @Inject
    private Shopper shopper;

    @Inject
    private VirtualTime time;

    @Inject
    private TaskReopening reopening;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskDrafts drafts;

    @Inject
    private TaskLists lists;

    @Inject
    private Interactions interactions;

    @Inject
    private JourneyLog log;

    @Inject
    private app.huike.inside.People colleagues;

    private Actor manager;
    private Bought anna;
    private TaskView call;

    @BeforeEach
    void annaIsToBeCalled() throws Exception {
        manager = colleagues.accountManager("main");
        anna = shopper.buys("60.00");
        time.advance(Duration.ofDays(14).plusHours(3));
        call = open();
    }

    @Test
    void whileTheProcessOnlyWaitsTheTaskComesBackWithAllThatWasTold() {
        finish("no-answer", "rang for long");
        assertThat(as(manager, () -> reopening.look(call.id()))).returns(true, Reopening::possible);
        assertRefused(colleagues.accountManager("main"), "TASK_UNKNOWN", () -> reopening.reopen(call.id()));
        TaskView again = as(manager, () -> reopening.reopen(call.id()));
        assertThat(again.id()).isNotEqualTo(call.id());
        assertThat(again.state()).isEqualTo(TaskView.State.CLAIMED);
        assertThat(again.assignee()).isEqualTo(manager.login());
        assertThat(again.dueAt()).as("no promise is made anew").isEqualTo(call.dueAt());
        assertThat(as(manager, () -> drafts.own(again.id()))).hasValueSatisfying(draft -> assertThat(draft)
                .returns("no-answer", TaskDraft::outcome)
                .returns("rang for long", TaskDraft::note));
        assertThat(as(manager, () -> reopening.before(again.id()))).contains(call.id());
        assertThat(as(manager, () -> reopening.look(call.id()))).returns(again.id(), Reopening::task);
        assertRefused(manager, "TASK_REOPENED", () -> reopening.reopen(call.id()));
        assertThat(kinds()).contains("TASK_REOPENED");

        as(manager, () -> inbox.complete(again.id(), "reached-well", "is happy", Map.of()));
        assertThat(contacts()).containsExactly("REACHED", "CORRECTED", "NO_ANSWER");
        time.advance(Duration.ofDays(3));
        assertThat(as(LEAD, () -> lists.find(about(), PageRequest.first())).items())
                .as("the clock of the attempt that was none is gone")
                .isEmpty();
    }

    @Test
    void whereItHasGoneOnNothingIsTakenBackAndWhatIsRightIsSaid() {
        finish("no-contact", null);
        Reopening look = as(manager, () -> reopening.look(call.id()));
        assertThat(look.possible()).isFalse();
        assertThat(look.toCorrect()).isTrue();
        assertRefused(manager, look.code(), () -> reopening.reopen(call.id()));
        assertRefused(manager, "FIELD_MISSING", () -> reopening.correct(call.id(), "no-answer", " "));
        assertRefused(manager, "OUTCOME_UNKNOWN", () -> reopening.correct(call.id(), "danced", "really"));
        as(LEAD, () -> {
            reopening.correct(call.id(), "no-answer", "the key slipped");
            return null;
        });
        assertThat(contacts()).containsExactly("NO_ANSWER", "CORRECTED", "REACHED");
        assertThat(as(Actor.SYSTEM, () -> interactions.mayBeCalledAgain(anna.customerId())))
                .as("nobody has spoken with her")
                .isTrue();
        assertThat(as(manager, () -> reopening.look(call.id())).correction())
                .returns("no-answer", Reopening.Correction::outcome)
                .returns(LEAD.login(), Reopening.Correction::by);
        assertThat(kinds()).contains("TASK_CORRECTED");
    }

    @Test
    void afterADayItIsTooLateAndWhatIsOpenIsNotOpenedAgain() {
        assertRefused(manager, "TASK_NOT_DONE", () -> reopening.reopen(call.id()));
        finish("no-answer", null);
        assertThat(as(manager, () -> reopening.lately()).get(0).id()).isEqualTo(call.id());
        time.advance(Duration.ofHours(24));
        assertRefused(manager, "REOPEN_TOO_LATE", () -> reopening.reopen(call.id()));
        assertThat(as(manager, () -> reopening.lately())).isEmpty();
    }

    private void finish(String outcome, String note) {
        as(manager, () -> inbox.complete(call.id(), outcome, note, Map.of()));
    }

    private TaskView open() {
        return as(LEAD, () -> lists.find(about(), PageRequest.first())).items().get(0);
    }

    private TaskFilter about() {
        return TaskFilter.about(anna.customerId()).standing(Which.OPEN);
    }

    private List<String> contacts() {
        return as(LEAD, () -> interactions.of(anna.customerId(), PageRequest.first())).items().stream()
                .map(Interaction::outcome)
                .toList();
    }

    private List<String> kinds() {
        return as(LEAD, () -> log.of(anna.customerId(), PageRequest.first())).items().stream()
                .map(JourneyEntry::kind)
                .toList();
    }
}
