package app.huike.lifecycle.welcome;

import app.huike.crm.customer.Customers;
import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.task.TaskCriteria;
import app.huike.lifecycle.task.TaskFacet;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two customers turned out to be one, who is welcomed once; after it was decided which welcome goes on. */
@ApplicationScoped
public class JoinWelcome {

    @Inject
    private OncePerCustomer once;

    @Inject
    private WelcomeCandidates candidates;

    @Inject
    private RunningJourneys journeys;

    @Inject
    private Customers customers;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    void join(@Observes @Priority(CustomersMerged.PROCESSES + 1) CustomersMerged merge) {
        once.move(merge.from(), merge.into());
        candidates.move(merge.from(), merge.into(), journeys.run(Welcome.KEY, merge.into()));
    }

    /** Whoever merges has answered what the lead was asked; unless somebody else has the same contact data too. */
    void answer(@Observes @Priority(CustomersMerged.CONSEQUENCES) CustomersMerged merge) {
        CurrentActor.run(Actor.SYSTEM, () -> {
            if (customers.sameContactAs(merge.into()).isEmpty()) {
                asked(merge.into()).forEach(task -> inbox.complete(task.id(), Welcome.MERGED_BY_HAND, null, Map.of()));
            }
        });
    }

    private List<TaskView> asked(UUID customerId) {
        TaskFilter filter = TaskFilter.about(customerId).with(TaskCriteria.of(TaskFacet.KIND, Welcome.DUPLICATE_KIND));
        return lists.find(filter, PageRequest.first()).items().stream()
                .filter(task -> task.outcomes().stream()
                        .anyMatch(outcome -> outcome.key().equals(Welcome.MERGED_BY_HAND)))
                .toList();
    }
}
