package app.huike.inside.welcome;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.welcome.Shopper.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.messaging.Interaction;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Redemptions;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.People;
import app.huike.crm.security.Role;
import app.huike.crm.shared.PageRequest;
import app.huike.inside.welcome.Shopper.Bought;
import app.huike.lifecycle.task.TaskDraft;
import app.huike.lifecycle.task.TaskDrafts;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import app.huike.lifecycle.task.TaskView.State;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed for a task waits, and what finishes it can be taken back for ten seconds, on the real engine and database. */
class TaskDraftsIT extends InContainer {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(11);

    @Inject
    private Shopper shopper;

    @Inject
    private VirtualTime time;

    @Inject
    private TaskDrafts drafts;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    @Inject
    private Interactions interactions;

    @Inject
    private Coupons coupons;

    @Inject
    private Redemptions redemptions;

    @Inject
    private app.huike.inside.People colleagues;

    @Inject
    private People people;

    private Actor manager;
    private Actor colleague;
    private Bought anna;
    private String call;

    @BeforeEach
    void annaIsToBeCalled() throws Exception {
        manager = colleagues.accountManager("main");
        colleague = colleagues.accountManager("main");
        anna = shopper.buys("60.00");
        time.advance(Duration.ofDays(14).plusHours(3));
        call = open().get(0).id();
    }

    @Test
    void whatFinishesATaskIsTakenBackOrHoldsAfterAMoment() {
        finish("likes the lid");
        assertThat(get().state()).isEqualTo(State.CLAIMED);
        assertThat(open()).as("it is nobody's next").isEmpty();
        assertThat(notes()).isEmpty();
        takeBack();
        assertThat(open()).hasSize(1);
        assertThat(own()).returns("reached-well", TaskDraft::outcome).returns("likes the lid", TaskDraft::note);
        time.advance(LONG_ENOUGH);
        assertThat(get().state()).as("taken back").isEqualTo(State.CLAIMED);

        finish("likes the lid a lot");
        time.advance(LONG_ENOUGH);
        assertThat(get().state()).isEqualTo(State.DONE);
        assertThat(notes()).containsExactly("likes the lid a lot");
        assertRefused(manager, "TASK_DONE", this::takeBack);
        assertThat(as(manager, () -> drafts.own(call))).isEmpty();
    }

    @Test
    void whatWasSaidIsKeptWhereTheProcessEndsInThatMoment() {
        finish("was about to buy");
        as(
                Actor.SYSTEM,
                () -> redemptions.redeem(
                        coupons.of(anna.customerId()).get(0).code(),
                        anna.customerRef(),
                        "P2-" + anna.customerRef(),
                        Money.parse("USD 100.00")));
        time.advance(LONG_ENOUGH);
        assertThat(get().state()).isEqualTo(State.GONE);
        assertThat(notes()).containsExactly("was about to buy");
    }

    @Test
    void ofManyAtOnceOneFinishesItAndTakingBackMeetsItOnce() {
        as(manager, () -> inbox.claim(call));
        List<Object> all = atOnce(8, i -> as(manager, () -> drafts.finish(call, "reached-well", "once", Map.of())));
        assertThat(all.stream().filter(each -> !(each instanceof Exception))).hasSize(1);

        List<Object> both = atOnce(
                2,
                i -> i == 0
                        ? advanced()
                        : as(manager, () -> {
                            drafts.takeBack(call);
                            return "back";
                        }));
        if (both.get(1).equals("back")) {
            assertThat(get().state()).isEqualTo(State.CLAIMED);
            assertThat(notes()).isEmpty();
        } else {
            assertThat(get().state()).isEqualTo(State.DONE);
            assertThat(notes()).hasSize(1);
        }
    }

    @Test
    void twoAtOneTaskSeeEachOthersWords() {
        as(colleague, () -> {
            drafts.keep(call, "no-answer", "rang twice", Map.of());
            return null;
        });
        as(manager, () -> {
            drafts.keep(call, "reached-well", "mine", Map.of());
            return null;
        });
        assertThat(as(manager, () -> drafts.others(call)))
                .singleElement()
                .returns("rang twice", TaskDraft::note)
                .returns(colleague.login(), TaskDraft::login);
        finish("mine");
        assertRefused(colleague, "TASK_UNKNOWN", () -> drafts.own(call));
        assertRefused(
                colleagues.accountManager("elsewhere"),
                "TASK_UNKNOWN",
                () -> drafts.keep(call, "no-answer", "not mine", Map.of()));
        as(manager, () -> {
            drafts.takeBack(call);
            drafts.keep(call, null, " ", Map.of());
            return null;
        });
        assertThat(as(manager, () -> drafts.own(call)))
                .as("nothing is no draft")
                .isEmpty();
    }

    @Test
    void whoIsGoneMeanwhileFinishesNothing() {
        finish("last words");
        as(colleagues.person(Role.ADMIN, "main", null), () -> {
            people.deactivate(manager.userId());
            return null;
        });
        time.advance(LONG_ENOUGH);
        assertThat(get().state()).isEqualTo(State.OPEN);
        assertThat(as(LEAD, () -> drafts.others(call)))
                .as("the next one sees what was typed")
                .singleElement()
                .returns("last words", TaskDraft::note);
    }

    private String advanced() {
        time.advance(LONG_ENOUGH);
        return "advanced";
    }

    private void finish(String note) {
        as(manager, () -> drafts.finish(call, "reached-well", note, Map.of()));
    }

    private void takeBack() {
        as(manager, () -> {
            drafts.takeBack(call);
            return null;
        });
    }

    private TaskDraft own() {
        return as(manager, () -> drafts.own(call)).orElseThrow();
    }

    private TaskView get() {
        return as(LEAD, () -> inbox.get(call));
    }

    private List<TaskView> open() {
        return as(LEAD, () -> lists.find(TaskFilter.about(anna.customerId()), PageRequest.first()))
                .items();
    }

    private List<String> notes() {
        return as(Actor.SYSTEM, () -> interactions.of(anna.customerId(), PageRequest.first())).items().stream()
                .filter(contact -> contact.note() != null)
                .map(Interaction::note)
                .toList();
    }
}
