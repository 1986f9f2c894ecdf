package app.huike.lifecycle.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Plans by which runs go from one definition to another. Building one that the engine refuses spoils the transaction at hand: see {@link PlanTrial}. */
@ApplicationScoped
class Plans {

    private static final int KNOWN_AT_MOST = 200;

    private RuntimeService engine;
    private RepositoryService diagrams;
    private final Map<Key, MovePlan> known = new ConcurrentHashMap<>();

    Plans() {}

    @Inject
    Plans(RuntimeService engine, RepositoryService diagrams) {
        this.engine = engine;
        this.diagrams = diagrams;
    }

    /** What a plan is made of; what was deployed never changes, so a plan is made once. */
    private record Key(String from, String to, Map<String, String> mapping) {}

    DrawnVersion drawn(String definition) {
        return new DrawnVersion(diagrams.getBpmnModelInstance(definition));
    }

    /** What the engine finds equal. */
    SortedMap<String, String> equal(String from, String to) {
        SortedMap<String, String> equal = new TreeMap<>();
        engine.createMigrationPlan(from, to)
                .mapEqualActivities()
                .build()
                .getInstructions()
                .forEach(each -> equal.put(each.getSourceActivityId(), each.getTargetActivityId()));
        return equal;
    }

    /** Why nobody can go by that mapping, element by element. */
    List<PlanFault> faults(String from, String to, SortedMap<String, String> mapping) {
        List<PlanFault> faults = new ArrayList<>(drawnFaults(from, to, mapping));
        if (faults.isEmpty()) {
            try {
                build(from, to, mapping);
            } catch (MigrationPlanValidationException refused) {
                refused.getValidationReport().getInstructionReports().forEach(each -> faults.add(fault(each)));
            }
        }
        return faults;
    }

    private List<PlanFault> drawnFaults(String from, String to, SortedMap<String, String> mapping) {
        DrawnVersion left = drawn(from);
        DrawnVersion entered = drawn(to);
        List<PlanFault> faults = new ArrayList<>();
        mapping.forEach((element, target) -> {
            Optional<FlowNode> one = left.node(element);
            Optional<FlowNode> other = entered.node(target);
            if (one.isEmpty() || other.isEmpty()) {
                faults.add(new PlanFault(element, target, "ELEMENT_UNKNOWN", null));
            } else if (!DrawnVersion.type(one.get()).equals(DrawnVersion.type(other.get()))) {
                faults.add(new PlanFault(element, target, "TYPE_DIFFERS", null));
            } else if (!DrawnVersion.trigger(one.get()).equals(DrawnVersion.trigger(other.get()))) {
                faults.add(new PlanFault(element, target, "EVENT_DIFFERS", null));
            }
        });
        return faults;
    }

    private static PlanFault fault(MigrationInstructionValidationReport report) {
        String words = String.join(" ", report.getFailures());
        return new PlanFault(
                report.getMigrationInstruction().getSourceActivityId(),
                report.getMigrationInstruction().getTargetActivityId(),
                words.contains("closest mapped ancestor") || words.contains("flow scope") ? "BOX_DIFFERS" : "REFUSED",
                words);
    }

    /** The plan of a mapping that has no faults, with what becomes of its timers. */
    MovePlan plan(String from, String to, Map<String, String> mapping) {
        if (known.size() >= KNOWN_AT_MOST) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Key(from, to, Map.copyOf(mapping)),
                key -> new MovePlan(
                        build(from, to, new TreeMap<>(mapping)), TimerRule.of(drawn(from), drawn(to), mapping)));
    }

    /** What is waited for keeps what it knows; a message that is called otherwise is waited for by its new name. */
    private MigrationPlan build(String from, String to, SortedMap<String, String> mapping) {
        DrawnVersion left = drawn(from);
        DrawnVersion entered = drawn(to);
        MigrationPlanBuilder builder = engine.createMigrationPlan(from, to);
        mapping.forEach((element, target) -> {
            String before = left.node(element).map(DrawnVersion::heard).orElse("");
            String after = entered.node(target).map(DrawnVersion::heard).orElse("");
            if (before.equals(after)) {
                builder.mapActivities(element, target);
            } else {
                builder.mapActivities(element, target).updateEventTrigger();
            }
        });
        return builder.build();
    }
}
