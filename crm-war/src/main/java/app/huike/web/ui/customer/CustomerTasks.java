package app.huike.web.ui.customer;

import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Open tasks about the customer of this page, of those that whoever looks may work on. */
@Named("customerTasks")
@RequestScoped
public class CustomerTasks {

    private static final int AT_MOST = 10;

    @Inject
    private TaskLists tasks;

    @Inject
    private SeeCustomer customer;

    private List<TaskView> open;

    public List<TaskView> getOpen() {
        if (open == null) {
            TaskFilter filter = TaskFilter.about(customer.getSeen().id());
            open = tasks.find(filter, new PageRequest(AT_MOST, null)).items();
        }
        return open;
    }
}
