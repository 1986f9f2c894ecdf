package app.huike.lifecycle.task;

import app.huike.lifecycle.release.DiagramFault;
import app.huike.lifecycle.release.ReleaseRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The forms of a diagram's tasks can be shown, and what is answered can be checked. */
@ApplicationScoped
class FormsAreSound implements ReleaseRule {

    @Override
    public List<DiagramFault> faults(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> DrawnFields.faults(task, TaskForm.of(task).offered()).stream())
                .toList();
    }
}
