package app.huike.lifecycle.release;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What of a diagram could wait for ever: a task that nobody does, a message that never comes. Only a clock is sure to end a wait, so there has to be one that
 * interrupts it: at its edge, at the edge of a box around it, as the start of an event box beside it, or among the ways of the gateway before it.
 */
public final class EndlessWaits {

    private EndlessWaits() {}

    /** The waits without an end, by the ids of their elements in the order of the diagram; empty where each has one. */
    public static List<String> in(BpmnModelInstance diagram) {
        return Stream.of(UserTask.class, ReceiveTask.class, IntermediateCatchEvent.class)
                .flatMap(type -> diagram.getModelElementsByType(type).stream())
                .filter(wait -> !ends(wait))
                .map(FlowNode::getId)
                .toList();
    }

    private static boolean ends(FlowNode wait) {
        return wait instanceof CatchEvent event && byClock(event) || isRacedByClock(wait) || isInterrupted(wait);
    }

    /** Whatever comes first behind an event-based gateway ends the others. */
    private static boolean isRacedByClock(FlowNode wait) {
        List<FlowNode> before = flows(wait)
                .filter(flow -> wait.equals(flow.getTarget()))
                .map(SequenceFlow::getSource)
                .toList();
        return !before.isEmpty() && before.stream().allMatch(EndlessWaits::racesWithClock);
    }

    private static boolean racesWithClock(FlowNode gateway) {
        return gateway instanceof EventBasedGateway
                && flows(gateway)
                        .filter(flow -> gateway.equals(flow.getSource()))
                        .map(SequenceFlow::getTarget)
                        .anyMatch(EndlessWaits::isClock);
    }

    private static Stream<SequenceFlow> flows(FlowNode node) {
        return beside(node, SequenceFlow.class);
    }

    private static boolean isClock(FlowNode node) {
        return node instanceof IntermediateCatchEvent event && byClock(event);
    }

    private static boolean isInterrupted(ModelElementInstance element) {
        return element instanceof Activity activity && hasClockAtItsEdge(activity)
                || element.getParentElement() != null
                        && (hasClockBeside(element) || isInterrupted(element.getParentElement()));
    }

    private static boolean hasClockAtItsEdge(Activity activity) {
        return beside(activity, BoundaryEvent.class)
                .anyMatch(edge -> activity.equals(edge.getAttachedTo()) && edge.cancelActivity() && byClock(edge));
    }

    private static boolean hasClockBeside(ModelElementInstance element) {
        return beside(element, SubProcess.class)
                .filter(box -> box.triggeredByEvent() && !box.equals(element))
                .flatMap(box -> box.getChildElementsByType(StartEvent.class).stream())
                .anyMatch(start -> start.isInterrupting() && byClock(start));
    }

    private static <T extends ModelElementInstance> Stream<T> beside(ModelElementInstance element, Class<T> type) {
        Collection<T> all = element.getParentElement().getChildElementsByType(type);
        return all.stream();
    }

    private static boolean byClock(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }
}
