package app.huike.lifecycle.task;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;

/** Whoever works on tasks. */
final class TaskWorker {

    private TaskWorker() {}

    /** Whoever acts, if that one may. */
    static Actor require() {
        Actor actor = CurrentActor.get();
        return actor.may(Permission.TASK_WORK_ALL)
                ? Rights.require(Permission.TASK_WORK_ALL)
                : Rights.require(Permission.TASK_WORK);
    }
}
