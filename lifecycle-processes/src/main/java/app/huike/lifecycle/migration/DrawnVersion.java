package app.huike.lifecycle.migration;

import app.huike.lifecycle.engine.ContactsAhead;
import app.huike.lifecycle.engine.ExactLength;
import app.huike.lifecycle.engine.StepsAhead;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** One version of a diagram, read for what matters to those who wait in it. */
final class DrawnVersion {

    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*([A-Za-z]\\w*)\\s*}");

    private final BpmnModelInstance diagram;

    DrawnVersion(BpmnModelInstance diagram) {
        this.diagram = diagram;
    }

    Optional<FlowNode> node(String id) {
        return diagram.getModelElementById(id) instanceof FlowNode node ? Optional.of(node) : Optional.empty();
    }

    /** All at which a run can wait, and the boxes in which it can be. */
    List<FlowNode> waits() {
        return diagram.getModelElementsByType(FlowNode.class).stream()
                .filter(DrawnVersion::waits)
                .toList();
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof EventBasedGateway
                || node instanceof SubProcess
                || node.isCamundaAsyncBefore()
                || node.isCamundaAsyncAfter()
                || node instanceof CatchEvent event && event(event).isPresent() && !begins(node);
    }

    /** With a process's own beginning nobody waits; with that of a part that an event begins whoever is around it does. */
    private static boolean begins(FlowNode node) {
        return node instanceof StartEvent
                && !(node.getParentElement() instanceof SubProcess box && box.triggeredByEvent());
    }

    static String name(FlowNode node) {
        return node.getName() == null || node.getName().isBlank() ? node.getId() : node.getName();
    }

    static String type(FlowNode node) {
        return node.getElementType().getTypeName();
    }

    /** What an event waits for, such as {@code timerEventDefinition}; empty for what is no event. */
    static String trigger(FlowNode node) {
        return node instanceof CatchEvent event
                ? event(event).map(each -> each.getElementType().getTypeName()).orElse("")
                : "";
    }

    private static Optional<EventDefinition> event(CatchEvent event) {
        return event.getEventDefinitions().stream().findFirst();
    }

    /** The name that a message or a signal of that event or task goes by; empty for others. */
    static String heard(FlowNode node) {
        if (node instanceof ReceiveTask task) {
            return task.getMessage() == null ? "" : task.getMessage().getName();
        }
        Optional<EventDefinition> event = node instanceof CatchEvent each ? event(each) : Optional.empty();
        return event.map(each -> {
                    if (each instanceof MessageEventDefinition message && message.getMessage() != null) {
                        return message.getMessage().getName();
                    }
                    return each instanceof SignalEventDefinition signal && signal.getSignal() != null
                            ? signal.getSignal().getName()
                            : "";
                })
                .orElse("");
    }

    /** Ids of all timers. */
    List<String> timers() {
        return diagram.getModelElementsByType(CatchEvent.class).stream()
                .filter(each -> timer(each).isPresent())
                .map(CatchEvent::getId)
                .toList();
    }

    private static Optional<TimerEventDefinition> timer(CatchEvent event) {
        return event(event).filter(TimerEventDefinition.class::isInstance).map(TimerEventDefinition.class::cast);
    }

    private Optional<TimerEventDefinition> timer(String id) {
        return diagram.getModelElementById(id) instanceof CatchEvent event ? timer(event) : Optional.empty();
    }

    /** When it goes off, as it is written; empty for what is no timer. */
    String written(String id) {
        return timer(id)
                .map(each -> Stream.of(each.getTimeDuration(), each.getTimeDate(), each.getTimeCycle())
                        .map(part -> part == null ? "" : part.getTextContent().strip())
                        .reduce((one, other) -> one + "|" + other)
                        .orElse(""))
                .orElse("");
    }

    /** How long it waits, where the diagram says an exact length. */
    Optional<Duration> length(String id) {
        return timer(id)
                .map(TimerEventDefinition::getTimeDuration)
                .map(each -> each.getTextContent().strip())
                .flatMap(ExactLength::of);
    }

    /** The variable that holds the moment at which it goes off, where it is simply one. */
    Optional<String> moment(String id) {
        return timer(id)
                .map(TimerEventDefinition::getTimeDate)
                .map(each -> VARIABLE.matcher(each.getTextContent().strip()))
                .filter(Matcher::matches)
                .map(each -> each.group(1));
    }

    /** The element with which its wait begins: what it is at the edge of, the gateway before it, else itself. */
    String begins(String id) {
        FlowNode node = node(id).orElseThrow();
        if (node instanceof BoundaryEvent event) {
            return event.getAttachedTo().getId();
        }
        return StepsAhead.before(node)
                .filter(EventBasedGateway.class::isInstance)
                .map(FlowNode::getId)
                .findFirst()
                .orElse(id);
    }

    /** Whether what follows it at once writes to the customer, or asks whether it may. */
    boolean contactsBehind(String timer) {
        return ContactsAhead.of(diagram, timer);
    }

    /** Whether a run that waits there may come by a step that grants a coupon, however long that takes. */
    boolean grantsBehind(String id) {
        return node(id).map(node -> new Reach(node).any("${grantCoupon}")).orElse(false);
    }

    /** Whether the step is one that this word calls. */
    static boolean calls(FlowNode node, String expression) {
        return expression.equals(StepsAhead.expression(node));
    }
}
