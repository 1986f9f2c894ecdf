package app.huike.lifecycle.migration;

import app.huike.lifecycle.engine.StepsAhead;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** All that a run may come to from where it waits: along the ways, by events at the edges of what it is in, and by events inside of the boxes around it. */
final class Reach {

    private final Deque<FlowNode> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final List<FlowNode> met = new ArrayList<>();

    Reach(FlowNode from) {
        next(from);
        around(from);
        if (from.isCamundaAsyncBefore()) {
            open.add(from);
        }
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (seen.add(node.getId())) {
                next(node);
                around(node);
                met.add(node);
            }
        }
    }

    boolean any(String expression) {
        return met.stream().anyMatch(node -> DrawnVersion.calls(node, expression));
    }

    private void next(FlowNode node) {
        StepsAhead.behind(node).forEach(open::add);
        if (node instanceof SubProcess box) {
            box.getChildElementsByType(StartEvent.class).forEach(open::add);
        }
        if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess box) {
            StepsAhead.behind(box).forEach(open::add);
        }
    }

    private void around(FlowNode node) {
        ModelElementInstance scope = node;
        while (scope != null) {
            if (scope instanceof FlowNode edged) {
                edged.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo().getId().equals(edged.getId()))
                        .forEach(open::add);
            }
            scope.getChildElementsByType(SubProcess.class).stream()
                    .filter(SubProcess::triggeredByEvent)
                    .filter(box -> !box.equals(node))
                    .forEach(open::add);
            scope = scope.getParentElement();
        }
    }
}
