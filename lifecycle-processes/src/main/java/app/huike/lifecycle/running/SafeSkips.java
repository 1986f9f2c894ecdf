package app.huike.lifecycle.running;

import app.huike.lifecycle.engine.Skippable;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepsAhead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Behind which elements a run may go on: it is done once, and the step says of itself that it is not missed. */
@ApplicationScoped
class SafeSkips {

    private RepositoryService diagrams;
    private final Map<String, Skippable> steps = new HashMap<>();

    SafeSkips() {}

    @Inject
    SafeSkips(RepositoryService diagrams, @Any Instance<Step> beans) {
        this.diagrams = diagrams;
        for (Instance.Handle<Step> bean : beans.handles()) {
            Class<?> type = bean.getBean().getBeanClass();
            if (type.isAnnotationPresent(Skippable.class)) {
                steps.put("${" + bean.getBean().getName() + "}", type.getAnnotation(Skippable.class));
            }
        }
    }

    /** Of these steps, by name. */
    SafeSkips(RepositoryService diagrams, Map<String, Class<?>> types) {
        this.diagrams = diagrams;
        types.forEach((name, type) -> steps.put("${" + name + "}", type.getAnnotation(Skippable.class)));
    }

    /** How the element of a diagram is passed over; empty where it is not. */
    Optional<Skippable> at(String definitionId, String element) {
        return element != null
                        && diagrams.getBpmnModelInstance(definitionId).getModelElementById(element)
                                instanceof ServiceTask task
                        && task.getLoopCharacteristics() == null
                ? Optional.ofNullable(steps.get(StepsAhead.expression(task)))
                : Optional.empty();
    }
}
