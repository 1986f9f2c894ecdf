package app.huike.lifecycle.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Ties what belongs to every diagram into each one that is read: the listeners of tasks and of the end, and the table behind a business rule
 * task; and takes out what was left empty.
 */
final class WireEveryDiagram extends AbstractBpmnParseListener {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn:";
    private static final List<String> EVENTS = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_UPDATE,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE);

    private static final String END_EVENT = "endEvent_";

    private final Iterable<EveryTask> listeners;
    private final Iterable<EveryJourney> journeys;

    WireEveryDiagram(Iterable<EveryTask> listeners, Iterable<EveryJourney> journeys) {
        this.listeners = listeners;
        this.journeys = journeys;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::ended);
        EmptyParameters.forget(process);
    }

    private void ended(DelegateExecution run) {
        ExecutionEntity instance = (ExecutionEntity) run;
        String reason = instance.getDeleteReason();
        JourneyEnd end = new JourneyEnd(
                instance.getProcessInstanceId(),
                instance.getProcessDefinition().getKey(),
                instance.getProcessBusinessKey(),
                reason == null ? instance.getCurrentActivityId().replaceFirst("^" + END_EVENT, "") : reason);
        journeys.forEach(listener -> listener.ended(end));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        EVENTS.forEach(event -> task.addBuiltInTaskListener(event, changed -> {
            for (EveryTask listener : listeners) {
                listener.notify(changed);
            }
        }));
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String decision = element.attribute(CAMUNDA + "decisionRef");
        if (decision != null) {
            activity.setActivityBehavior(new Decide(decision));
        }
    }
}
