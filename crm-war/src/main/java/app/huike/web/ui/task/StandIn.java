package app.huike.web.ui.task;

import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.lifecycle.task.TaskFilter.Whose;
import app.huike.lifecycle.task.TaskView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** For whom one works on tasks that are not one's own. */
@Named("standIn")
@RequestScoped
public class StandIn {

    @Inject
    private InboxQuery asked;

    /** Login of whoever is away and for whom a task of the list is worked on; null where nobody is. */
    public String inList(TaskView task) {
        return task.standsInFor() == null && asked.getWhose() == Whose.MINE ? anothers(task) : task.standsInFor();
    }

    /** The same of the task that is open, for whoever does not lead: only a substitute sees another's task. */
    public String atTask(TaskView task) {
        boolean leads = CurrentActor.get().may(Permission.TASK_WORK_ALL);
        return task.standsInFor() == null && !leads ? anothers(task) : task.standsInFor();
    }

    private static String anothers(TaskView task) {
        return CurrentActor.get().login().equals(task.assignee()) ? null : task.assignee();
    }
}
