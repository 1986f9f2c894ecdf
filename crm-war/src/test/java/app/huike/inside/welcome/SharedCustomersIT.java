package app.huike.inside.welcome;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.welcome.Shopper.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.PersonView;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.inside.People;
import app.huike.inside.welcome.Shopper.Bought;
import app.huike.lifecycle.task.HandedOver;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskHandOver;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import app.huike.lifecycle.task.TaskView.State;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever works on a task sees whom it is about, also where another is the owner, and not for ever. */
class SharedCustomersIT extends InContainer {

    @Inject
    private Shopper shopper;

    @Inject
    private VirtualTime time;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    @Inject
    private TaskHandOver handOver;

    @Inject
    private Customers customers;

    @Inject
    private People people;

    @Test
    void aTaskThatTheOwnerGivesBackIsDoneByAColleague() throws Exception {
        Actor owner = people.accountManager("main");
        Actor colleague = people.accountManager("main");
        Actor other = people.accountManager("main");
        Bought anna = shopper.buys("60.00");
        as(Actor.SYSTEM, () -> customers.put(ownedBy(anna.customerRef(), owner.login())));
        time.advance(Duration.ofDays(14).plusHours(3));
        String call = as(LEAD, () -> lists.find(TaskFilter.about(anna.customerId()), PageRequest.first()))
                .items()
                .get(0)
                .id();
        assertThat(as(owner, () -> inbox.get(call)).assignee()).isEqualTo(owner.login());
        assertRefused(colleague, "CUSTOMER_UNKNOWN", () -> customers.get(anna.customerId()));

        as(LEAD, () -> inbox.release(call));
        assertThat(as(colleague, () -> customers.get(anna.customerId())).ref()).isEqualTo(anna.customerRef());
        assertThat(as(other, () -> customers.get(anna.customerRef())).owner()).isEqualTo(owner.login());
        as(colleague, () -> inbox.claim(call));
        assertRefused(other, "CUSTOMER_UNKNOWN", () -> customers.get(anna.customerId()));
        assertRefused(people.accountManager("elsewhere"), "CUSTOMER_UNKNOWN", () -> customers.get(anna.customerId()));
        assertThat(as(colleague, () -> inbox.complete(call, "reached-well", "likes the lid", Map.of()))
                        .state())
                .isEqualTo(State.DONE);
        assertThat(as(colleague, () -> customers.get(anna.customerId())).ref())
                .as("for a day more")
                .isEqualTo(anna.customerRef());
        time.advance(Duration.ofDays(2));
        assertRefused(colleague, "CUSTOMER_UNKNOWN", () -> customers.get(anna.customerId()));
        assertThat(as(owner, () -> customers.get(anna.customerId())).ref()).isEqualTo(anna.customerRef());
    }

    @Test
    void aTaskIsHandedOverToWhoMayWorkOnIt() throws Exception {
        Actor one = people.accountManager("main");
        Actor two = people.accountManager("main");
        Actor stranger = people.accountManager("elsewhere");
        Bought anna = shopper.buys("60.00");
        time.advance(Duration.ofDays(14).plusHours(3));
        String call = as(LEAD, () -> lists.find(TaskFilter.about(anna.customerId()), PageRequest.first()))
                .items()
                .get(0)
                .id();
        as(one, () -> inbox.claim(call));
        assertRefused(two, "TASK_UNKNOWN", () -> handOver.handOver(call, two.login(), null));
        assertRefused(one, "PERSON_UNSUITABLE", () -> handOver.handOver(call, stranger.login(), null));
        assertRefused(one, "PERSON_UNKNOWN", () -> handOver.handOver(call, "nobody-like-that", null));
        assertRefused(one, "FIELD_INVALID", () -> handOver.handOver(call, two.login(), "x".repeat(1001)));
        assertThat(as(one, () -> handOver.colleagues(call)))
                .extracting(PersonView::login)
                .contains(two.login())
                .doesNotContain(one.login(), stranger.login());

        as(one, () -> {
            handOver.handOver(call, two.login(), "knows you");
            return null;
        });
        assertThat(as(two, () -> inbox.get(call)))
                .returns(State.OPEN, TaskView::state)
                .returns(two.login(), TaskView::assignee);
        assertRefused(one, "TASK_UNKNOWN", () -> inbox.get(call));
        assertThat(as(two, () -> handOver.history(call)))
                .singleElement()
                .returns(one.login(), HandedOver::from)
                .returns("knows you", HandedOver::note);
        as(two, () -> inbox.claim(call));
        as(LEAD, () -> {
            handOver.handOver(call, one.login(), null);
            return null;
        });
        assertThat(as(one, () -> inbox.complete(call, "reached-well", null, Map.of()))
                        .state())
                .isEqualTo(State.DONE);
        assertRefused(LEAD, "TASK_DONE", () -> handOver.handOver(call, two.login(), null));
    }

    private static CustomerChange ownedBy(String ref, String owner) {
        return new CustomerChange(
                ref,
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.to(owner),
                Change.none(),
                Change.none(),
                List.of());
    }
}
