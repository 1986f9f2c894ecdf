package app.huike.lifecycle.task;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.PersonDeactivated;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Whoever is deactivated has no tasks any more: they go back to the group. */
@Dependent
class GiveBackTasks {

    @Inject
    private TaskInbox inbox;

    void giveBack(@Observes PersonDeactivated gone) {
        Actor inHisPlace = new Actor(Actor.Kind.SYSTEM, null, gone.login(), Set.of(), gone.team(), Optional.empty());
        CurrentActor.run(inHisPlace, this::giveBackAll);
    }

    private void giveBackAll() {
        Page<TaskView> mine = inbox.find(TaskFilter.myOwn(), PageRequest.first());
        while (!mine.items().isEmpty()) {
            mine.items().forEach(task -> inbox.release(task.id()));
            mine = inbox.find(TaskFilter.myOwn(), PageRequest.first());
        }
    }
}
