package app.huike.lifecycle.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a diagram draws between a step that is due and the next waits, those included. */
public final class StepsAhead {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Deque<FlowNode> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    private StepsAhead() {}

    /** @param activityId of the step that is due: a timer, or what is done in a job of its own; nothing is ahead of what is no step */
    public static List<FlowNode> of(BpmnModelInstance diagram, String activityId) {
        return diagram.getModelElementById(activityId) instanceof FlowNode step
                ? new StepsAhead().from(step)
                : List.of();
    }

    /** What the diagram says that does the step, such as <code>${sendMessage}</code>; null where nothing does. */
    public static String expression(FlowNode step) {
        return step.getAttributeValueNs(CAMUNDA, "delegateExpression");
    }

    private List<FlowNode> from(FlowNode step) {
        List<FlowNode> ahead = new ArrayList<>();
        add(step instanceof CatchEvent ? next(step) : Stream.of(step));
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            ahead.add(node);
            if (!waits(node)) {
                add(next(node));
            }
        }
        return ahead;
    }

    private void add(Stream<FlowNode> nodes) {
        nodes.filter(node -> seen.add(node.getId())).forEach(open::add);
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof EventBasedGateway
                || node instanceof CatchEvent && !(node instanceof StartEvent);
    }

    /** What follows; a part of the diagram is entered where it begins, and left where it ends. */
    private static Stream<FlowNode> next(FlowNode node) {
        if (node instanceof SubProcess part) {
            return part.getChildElementsByType(StartEvent.class).stream().map(FlowNode.class::cast);
        }
        return node instanceof EndEvent && node.getParentElement() instanceof SubProcess part
                ? behind(part)
                : behind(node);
    }

    /** What the ways lead to that begin there; read from the ways, for a diagram need not name them at its elements a second time. */
    public static Stream<FlowNode> behind(FlowNode node) {
        return ways(node).filter(way -> node.equals(way.getSource())).map(SequenceFlow::getTarget);
    }

    /** Where the ways begin that lead there. */
    public static Stream<FlowNode> before(FlowNode node) {
        return ways(node).filter(way -> node.equals(way.getTarget())).map(SequenceFlow::getSource);
    }

    private static Stream<SequenceFlow> ways(FlowNode node) {
        return node.getParentElement().getChildElementsByType(SequenceFlow.class).stream();
    }
}
