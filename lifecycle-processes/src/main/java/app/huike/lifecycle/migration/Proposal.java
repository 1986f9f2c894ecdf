package app.huike.lifecycle.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** What goes where, as far as a machine can tell: what is equal, and what has the same id and type and may be mapped. */
@ApplicationScoped
class Proposal {

    private Plans plans;
    private PlanTrial trial;

    Proposal() {}

    @Inject
    Proposal(Plans plans, PlanTrial trial) {
        this.plans = plans;
        this.trial = trial;
    }

    SortedMap<String, String> of(String from, String to) {
        SortedMap<String, String> proposed = plans.equal(from, to);
        DrawnVersion entered = plans.drawn(to);
        for (FlowNode node : plans.drawn(from).waits()) {
            String id = node.getId();
            if (!proposed.containsKey(id) && hasTwin(node, entered)) {
                proposed.put(id, id);
                if (!trial.faults(from, to, proposed).isEmpty()) {
                    proposed.remove(id);
                }
            }
        }
        return proposed;
    }

    /** With what a person changed; what stands at the edge of something without a counterpart has none either, unless it is said. */
    SortedMap<String, String> corrected(String from, Map<String, String> proposed, Map<String, String> corrections) {
        SortedMap<String, String> mapping = Mapping.corrected(proposed, corrections);
        for (FlowNode node : plans.drawn(from).waits()) {
            if (node instanceof BoundaryEvent event
                    && Objects.equals(
                            corrections.getOrDefault(event.getId(), proposed.get(event.getId())),
                            proposed.get(event.getId()))
                    && !mapping.containsKey(event.getAttachedTo().getId())) {
                mapping.remove(event.getId());
            }
        }
        return mapping;
    }

    private static boolean hasTwin(FlowNode node, DrawnVersion entered) {
        return entered.node(node.getId()).filter(twin -> isAlike(node, twin)).isPresent();
    }

    static boolean isAlike(FlowNode one, FlowNode other) {
        return DrawnVersion.type(one).equals(DrawnVersion.type(other))
                && DrawnVersion.trigger(one).equals(DrawnVersion.trigger(other));
    }

    /** All at which somebody can wait, with where it goes and how many are there; what has nowhere to go first, then where most are. */
    List<Mapped> mapped(Route route, Map<String, String> proposed, Map<String, Long> waiting) {
        List<FlowNode> entered = plans.drawn(route.to().definitionId()).waits();
        return plans.drawn(route.from().definitionId()).waits().stream()
                .map(node -> new Mapped(
                        node.getId(),
                        DrawnVersion.name(node),
                        DrawnVersion.type(node),
                        proposed.get(node.getId()),
                        route.mapping().get(node.getId()),
                        waiting.getOrDefault(node.getId(), 0L),
                        entered.stream()
                                .filter(other -> isAlike(node, other))
                                .map(other -> new Mapped.Named(other.getId(), DrawnVersion.name(other)))
                                .toList()))
                .sorted(Comparator.comparing((Mapped each) -> each.target() != null)
                        .thenComparing(each -> -each.waiting())
                        .thenComparing(Mapped::element))
                .toList();
    }
}
