package app.huike.lifecycle.task;

import app.huike.lifecycle.release.DiagramFault;
import app.huike.lifecycle.release.ReleaseRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A second person looks at outcomes that there are, and never at what was said to a customer: that has happened, whoever agrees. */
@ApplicationScoped
class ReviewsAreSound implements ReleaseRule {

    @Override
    public List<DiagramFault> faults(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> faults(task.getId(), TaskForm.of(task)))
                .toList();
    }

    private static Stream<DiagramFault> faults(String task, TaskForm form) {
        Stream<DiagramFault> unknown = form.review().stream()
                .filter(outcome -> !form.offered().contains(outcome))
                .map(outcome -> new DiagramFault(
                        task, outcome, "REVIEW_OUTCOME", "a second person looks at an outcome of the task"));
        Stream<DiagramFault> contact = form.review().isEmpty() || form.contact() == null
                ? Stream.of()
                : Stream.of(new DiagramFault(
                        task,
                        form.contact(),
                        "REVIEW_CONTACT",
                        "a contact has happened, whoever agrees; the deed that follows from it is a task of its own"));
        return Stream.concat(unknown, contact);
    }
}
