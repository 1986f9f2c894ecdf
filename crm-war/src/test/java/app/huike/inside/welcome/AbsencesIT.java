package app.huike.inside.welcome;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.welcome.Shopper.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Ownership;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.inside.People;
import app.huike.inside.welcome.Shopper.Bought;
import app.huike.lifecycle.absence.Absence;
import app.huike.lifecycle.absence.Absences;
import app.huike.lifecycle.absence.NewAbsence;
import app.huike.lifecycle.absence.TaskScope;
import app.huike.lifecycle.task.TaskDraft;
import app.huike.lifecycle.task.TaskDrafts;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskHandOver;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskKinds;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import app.huike.lifecycle.task.TaskView.State;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is away has substitutes, who see and do what is to be done in his name, and give back the rest. */
class AbsencesIT extends InContainer {

    @Inject
    private Shopper shopper;

    @Inject
    private VirtualTime time;

    @Inject
    private Absences absences;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    @Inject
    private TaskDrafts drafts;

    @Inject
    private TaskHandOver handOver;

    @Inject
    private TaskKinds kinds;

    @Inject
    private Customers customers;

    @Inject
    private Ownership owners;

    @Inject
    private JourneyLog log;

    @Inject
    private People people;

    @Inject
    private app.huike.crm.security.People users;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    private Actor mia;
    private Actor noah;
    private Actor ida;
    private LocalDate today;

    @BeforeEach
    void threeColleagues() {
        mia = people.accountManager("main");
        noah = people.accountManager("main");
        ida = people.accountManager("main");
        today = shop.dayOf(clock.instant());
    }

    @Test
    void theSubstituteSeesAndDoesOpenAndNewTasksInTheNameOfWhoIsAway() throws Exception {
        Bought anna = shopper.buys("60.00");
        own(anna, mia);
        Bought bert = shopper.buys("70.00");
        own(bert, mia);
        time.advance(Duration.ofDays(14).plusHours(3));
        String call = taskOf(anna).id();
        String claimed = taskOf(bert).id();
        as(mia, () -> inbox.claim(claimed));
        today = shop.dayOf(clock.instant());
        assertThat(mine(noah)).isEmpty();
        assertRefused(noah, "TASK_UNKNOWN", () -> inbox.get(call));
        assertRefused(noah, "CUSTOMER_UNKNOWN", () -> customers.get(anna.customerId()));

        as(mia, () -> absences.enter(new NewAbsence(mia.login(), today, today.plusDays(20), noah.login())));
        assertThat(mine(noah)).extracting(TaskView::id).containsExactlyInAnyOrder(call, claimed);
        assertThat(as(noah, () -> lists.count(TaskFilter.myOwn()))).isEqualTo(2);
        assertThat(mine(ida)).isEmpty();
        assertThat(as(noah, () -> customers.get(anna.customerId())).ref()).isEqualTo(anna.customerRef());
        assertRefused(ida, "CUSTOMER_UNKNOWN", () -> customers.get(anna.customerId()));

        assertThat(as(noah, () -> inbox.claim(claimed)))
                .returns(noah.login(), TaskView::assignee)
                .returns(mia.login(), TaskView::standsInFor);
        as(noah, () -> inbox.complete(claimed, "reached-well", "all well", Map.of()));
        assertThat(as(LEAD, () -> owners.of(bert.customerRef())).protectedUntil())
                .as("it is the owner's work, whoever did it in her name")
                .isAfter(clock.instant().plus(Duration.ofDays(29)));
        assertThat(as(noah, () -> inbox.complete(call, "reached-well", "all well", Map.of())))
                .returns(State.DONE, TaskView::state)
                .returns(mia.login(), TaskView::standsInFor);
        assertThat(log(anna, "TASK_DONE"))
                .singleElement()
                .returns(noah.login(), JourneyEntry::actor)
                .satisfies(line -> assertThat(line.detail()).containsEntry("for", mia.login()));

        Bought cora = shopper.buys("60.00");
        own(cora, mia);
        time.advance(Duration.ofDays(14).plusHours(3));
        String fresh = taskOf(cora).id();
        assertThat(as(LEAD, () -> inbox.get(fresh)).assignee()).isEqualTo(mia.login());
        assertThat(mine(noah)).extracting(TaskView::id).contains(fresh);
        assertThat(as(noah, () -> customers.get(cora.customerId())).ref()).isEqualTo(cora.customerRef());
    }

    @Test
    void whatIsNotDoneGoesBackWithAllThatWasTypedWhenTheTimeIsOver() throws Exception {
        Bought anna = shopper.buys("60.00");
        own(anna, mia);
        time.advance(Duration.ofDays(14).plusHours(3));
        String call = taskOf(anna).id();
        today = shop.dayOf(clock.instant());
        as(mia, () -> absences.enter(new NewAbsence(mia.login(), today.plusDays(1), today.plusDays(2), noah.login())));
        assertThat(mine(noah)).as("not yet").isEmpty();
        time.advance(Duration.ofDays(1));
        as(noah, () -> inbox.claim(call));
        as(noah, () -> {
            drafts.keep(call, "no-answer", "rang once", Map.of());
            return null;
        });
        assertRefused(mia, "TASK_UNKNOWN", () -> inbox.get(call));

        time.advance(Duration.ofDays(3));
        assertThat(as(mia, () -> inbox.get(call)))
                .returns(State.OPEN, TaskView::state)
                .returns(mia.login(), TaskView::assignee)
                .returns(null, TaskView::standsInFor);
        assertThat(as(mia, () -> drafts.others(call))).singleElement().returns("rang once", TaskDraft::note);
        assertRefused(noah, "TASK_UNKNOWN", () -> inbox.get(call));
        assertRefused(noah, "CUSTOMER_UNKNOWN", () -> customers.get(anna.customerId()));
        assertThat(as(mia, absences::list)).isEmpty();
    }

    @Test
    void whatIsJustBeingFinishedIsFinishedAndGoesBackIfTakenBack() throws Exception {
        Bought anna = shopper.buys("60.00");
        own(anna, mia);
        time.advance(Duration.ofDays(14).plusHours(3));
        String call = taskOf(anna).id();
        today = shop.dayOf(clock.instant());
        UUID away = as(mia, () -> absences.enter(new NewAbsence(mia.login(), today, today.plusDays(2), noah.login())));
        as(noah, () -> drafts.finish(call, "reached-well", "said a lot", Map.of()));
        end(mia, away);
        time.advance(Duration.ofSeconds(5));
        assertThat(as(LEAD, () -> inbox.get(call)).assignee()).isEqualTo(noah.login());
        as(noah, () -> {
            drafts.takeBack(call);
            return null;
        });
        time.advance(Duration.ofSeconds(5));
        assertThat(as(mia, () -> inbox.get(call)))
                .returns(mia.login(), TaskView::assignee)
                .returns(State.OPEN, TaskView::state);
    }

    @Test
    void theNarrowestScopeDecidesWhoStandsIn() throws Exception {
        Bought anna = shopper.buys("60.00");
        own(anna, mia);
        time.advance(Duration.ofDays(14).plusHours(3));
        String call = taskOf(anna).id();
        today = shop.dayOf(clock.instant());
        UUID away = as(LEAD, () -> absences.enter(new NewAbsence(mia.login(), today, today.plusDays(5), noah.login())));
        assertThat(mine(noah)).extracting(TaskView::id).containsExactly(call);

        name(mia, away, "KIND:welcome-call", ida);
        assertThat(mine(ida)).extracting(TaskView::id).containsExactly(call);
        assertThat(mine(noah)).isEmpty();
        assertRefused(noah, "CUSTOMER_UNKNOWN", () -> customers.get(anna.customerId()));
        name(mia, away, "PROCESS:welcome", noah);
        name(mia, away, "STAGE:NEW", noah);
        assertThat(mine(noah)).as("a kind is narrower").isEmpty();
        as(ida, () -> inbox.claim(call));

        as(mia, () -> {
            absences.withdraw(away, TaskScope.of("KIND:welcome-call"));
            return null;
        });
        time.advance(Duration.ofMinutes(1));
        assertThat(mine(ida)).as("ida has given it back").isEmpty();
        assertThat(mine(noah)).extracting(TaskView::id).containsExactly(call);
        as(noah, () -> {
            handOver.handOver(call, ida.login(), "you know her");
            return null;
        });
        assertThat(log(anna, "TASK_HANDED_OVER")).singleElement().satisfies(line -> assertThat(line.detail())
                .containsEntry("for", mia.login()));
        assertThat(as(mia, () -> kinds.all()))
                .contains(new TaskKinds.TaskKind("welcome", "welcome-call"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSubstituteWhoGivesATaskBackGivesItToWhoIsAwayAndOneWhoLeavesToo() throws Exception {
        Bought anna = shopper.buys("60.00");
        own(anna, mia);
        time.advance(Duration.ofDays(14).plusHours(3));
        String call = taskOf(anna).id();
        today = shop.dayOf(clock.instant());
        UUID away = as(mia, () -> absences.enter(new NewAbsence(mia.login(), today, today.plusDays(40), noah.login())));
        as(noah, () -> inbox.claim(call));
        assertThat(as(noah, () -> inbox.release(call)))
                .returns(mia.login(), TaskView::assignee)
                .returns(State.OPEN, TaskView::state);
        as(noah, () -> inbox.claim(call));
        as(people.person(Role.ADMIN, "main", null), () -> {
            users.deactivate(noah.userId());
            return null;
        });
        assertThat(as(LEAD, () -> inbox.get(call)).assignee()).isEqualTo(mia.login());
        assertThat(as(mia, absences::list)).singleElement().satisfies(one -> assertThat(one.substitutes())
                .isEmpty());

        Bought bert = shopper.buys("60.00");
        own(bert, mia);
        time.advance(Duration.ofDays(14).plusHours(3));
        assertThat(taskOf(bert).assignee())
                .as("nobody stands in: the group sees to what is new")
                .isNull();
        name(mia, away, "ALL", ida);
        assertThat(mine(ida)).extracting(TaskView::id).containsExactly(call);
    }

    @Test
    void whatCannotBeIsRefused() {
        Actor elsewhere = people.accountManager("elsewhere");
        assertRefused(mia, "FIELD_MISSING", () -> absences.enter(new NewAbsence(mia.login(), null, null, null)));
        assertRefused(mia, "FIELD_INVALID", () -> enter(mia, 3, 2, noah));
        assertRefused(mia, "FIELD_INVALID", () -> enter(mia, -3, -1, noah));
        assertRefused(mia, "FIELD_INVALID", () -> enter(mia, 0, 400, noah));
        assertRefused(mia, "FIELD_INVALID", () -> TaskScope.of("KIND:Not A Kind"));
        assertRefused(mia, "FIELD_INVALID", () -> TaskScope.of("STAGE:NOWHERE"));
        assertRefused(mia, "PERSON_UNKNOWN", () -> enter(noah, 1, 2, ida));
        assertRefused(mia, "SUBSTITUTE_CIRCLE", () -> enter(mia, 1, 2, mia));
        assertRefused(mia, "SUBSTITUTE_UNSUITABLE", () -> enter(mia, 1, 2, elsewhere));
        assertRefused(
                mia,
                "PERSON_UNKNOWN",
                () -> absences.enter(new NewAbsence(mia.login(), today, today, "nobody-like-that")));
        assertRefused(people.person(Role.MARKETING, "main", null), "NOT_FOUND", () -> absences.list());

        UUID away = as(mia, () -> enter(mia, 1, 5, noah));
        assertRefused(mia, "ABSENCE_OVERLAPS", () -> enter(mia, 5, 6, ida));
        assertRefused(noah, "SUBSTITUTE_CIRCLE", () -> enter(noah, 5, 9, mia));
        assertRefused(noah, "STANDS_IN", () -> enter(noah, 5, 9, ida));
        assertRefused(ida, "SUBSTITUTE_AWAY", () -> enter(ida, 5, 9, mia));
        assertRefused(noah, "ABSENCE_UNKNOWN", () -> absences.end(away));
        assertRefused(mia, "SUBSTITUTE_NEEDED", () -> absences.withdraw(away, TaskScope.ALL));
        as(ida, () -> enter(ida, 6, 9, mia));
        as(mia, () -> enter(mia, 20, 22, ida));
        assertRefused(ida, "STANDS_IN", () -> enter(ida, 21, 21, noah));
        assertThat(as(noah, absences::list))
                .as("those in which he stands in")
                .extracting(Absence::id)
                .containsExactly(away);
        assertThat(as(mia, () -> absences.candidates(mia.login())))
                .extracting(PersonView::login)
                .contains(noah.login(), ida.login())
                .doesNotContain(mia.login(), elsewhere.login());

        name(mia, away, "ALL", ida);
        as(noah, () -> enter(noah, 5, 9, people.person(Role.LEAD, "main", null)));
        end(mia, away);
        assertThat(as(mia, absences::list)).extracting(Absence::id).doesNotContain(away);
    }

    private UUID enter(Actor person, int from, int to, Actor substitute) {
        return absences.enter(
                new NewAbsence(person.login(), today.plusDays(from), today.plusDays(to), substitute.login()));
    }

    private void name(Actor by, UUID away, String scope, Actor substitute) {
        as(by, () -> {
            absences.substitute(away, TaskScope.of(scope), substitute.login());
            return null;
        });
    }

    private void end(Actor by, UUID away) {
        as(by, () -> {
            absences.end(away);
            return null;
        });
    }

    private List<TaskView> mine(Actor person) {
        return as(person, () -> lists.find(TaskFilter.myOwn(), PageRequest.first()))
                .items();
    }

    private TaskView taskOf(Bought customer) {
        return as(LEAD, () -> lists.find(TaskFilter.about(customer.customerId()), PageRequest.first()))
                .items()
                .get(0);
    }

    private List<JourneyEntry> log(Bought customer, String kind) {
        return as(Actor.SYSTEM, () -> log.of(customer.customerId(), PageRequest.first())).items().stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }

    private void own(Bought customer, Actor owner) {
        as(
                Actor.SYSTEM,
                () -> customers.put(new CustomerChange(
                        customer.customerRef(),
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        Change.to(owner.login()),
                        Change.none(),
                        Change.none(),
                        List.of())));
    }
}
