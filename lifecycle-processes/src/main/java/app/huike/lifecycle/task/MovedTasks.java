package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Keeps open tasks in step with a run that goes on by another version: they ask what that one draws. Whose they are and by when stays. */
@ApplicationScoped
public class MovedTasks {

    private CrmDatabase database;
    private TaskService tasks;
    private RuntimeService engine;
    private RepositoryService diagrams;

    protected MovedTasks() {}

    @Inject
    MovedTasks(CrmDatabase database, TaskService tasks, RuntimeService engine, RepositoryService diagrams) {
        this.database = database;
        this.tasks = tasks;
        this.engine = engine;
        this.diagrams = diagrams;
    }

    /** The open tasks of a run that is of that definition now, in the transaction that made it so. */
    public void follow(String run, String definition, int version) {
        // of many runs that are moved few have one, and the engine's own question is dear
        boolean any = database.sql(
                        "select 1 from lifecycle_task where instance_id = :run and state in ('OPEN', 'CLAIMED')")
                .set("run", run)
                .any();
        if (!any) {
            return;
        }
        tasks.createTaskQuery().processInstanceId(run).list().forEach(task -> follow(task, definition, version));
    }

    private void follow(Task task, String definition, int version) {
        UserTask element = diagrams.getBpmnModelInstance(definition).getModelElementById(task.getTaskDefinitionKey());
        TaskForm form = TaskForm.of(element);
        database.sql(
                        "update lifecycle_task set process_version = :version, element_id = :element, kind = :kind,"
                                + " parameters = :parameters, outcomes = :outcomes, bulk = :bulk, review = :review, contact = :contact,"
                                + " reached = :reached, wants = :wants, fields = :fields where id = :id and state in ('OPEN', 'CLAIMED')")
                .set("version", version)
                .set("element", element.getId())
                .set("kind", form.kind())
                .set("parameters", Pairs.flat(parameters(form, task)))
                .set("outcomes", form.outcomes())
                .set("bulk", form.bulk())
                .set("review", form.review())
                .set("contact", form.contact())
                .set("reached", form.reached())
                .set("wants", Pairs.flat(form.wants()))
                .set("fields", Pairs.flat(TaskField.flat(form.fields())))
                .set("id", task.getId())
                .update();
    }

    private Map<String, String> parameters(TaskForm form, Task task) {
        Map<String, String> values = new LinkedHashMap<>();
        form.parameters().forEach((name, variable) -> {
            Object value = engine.getVariable(task.getExecutionId(), variable);
            if (value != null) {
                values.put(
                        name, value instanceof Date moment ? moment.toInstant().toString() : value.toString());
            }
        });
        return values;
    }
}
