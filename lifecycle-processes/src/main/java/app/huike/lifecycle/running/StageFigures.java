package app.huike.lifecycle.running;

import app.huike.lifecycle.release.Release;
import app.huike.lifecycle.running.ElementRuns.FellOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Puts what the tables say together: one statement for each kind of figure, whatever the number of elements and versions. */
@ApplicationScoped
class StageFigures {

    @Inject
    private ElementTable elements;

    @Inject
    private PathTable paths;

    @Inject
    private FailedTable failed;

    @Inject
    private StuckTable stuck;

    @Inject
    private SafeSkips safe;

    @Inject
    private RepositoryService diagrams;

    StageRuns of(String stage, Integer version, int days, Scope scope) {
        List<ElementTable.Of<ElementRuns>> counted = elements.all(scope);
        List<ElementTable.Of<FellOut>> why = elements.why(scope);
        List<PathTable.Of<ProcessRuns.RunEnd>> ends = paths.ends(scope);
        List<PathTable.Of<CouponPath>> coupons = paths.coupons(scope);
        StuckTable.Found waiting = stuck.find(scope, counted);
        return new StageRuns(
                stage,
                version,
                days,
                scope.since(),
                scope.processes().stream()
                        .map(process -> new ProcessRuns(
                                process,
                                drawn(scope, process).version(),
                                inOrder(drawn(scope, process), with(process, counted, why)),
                                ofProcess(process, ends),
                                ofProcess(process, coupons)))
                        .toList(),
                failed.groups(scope, (definition, element) -> safe.at(definition, element)
                        .isPresent()),
                waiting.runs(),
                waiting.inAll());
    }

    /** The live one of several; the newest where none of them is. */
    private static Release drawn(Scope scope, String process) {
        List<Release> all = scope.releases().stream()
                .filter(release -> release.processKey().equals(process))
                .toList();
        Optional<Release> live = all.stream()
                .filter(release -> release.state() == Release.State.LIVE)
                .findFirst();
        return live.orElseGet(() -> all.get(0));
    }

    private static List<ElementRuns> with(
            String process, List<ElementTable.Of<ElementRuns>> counted, List<ElementTable.Of<FellOut>> why) {
        return counted.stream()
                .filter(each -> each.process().equals(process))
                .map(each -> each.value().because(reasons(each, why)))
                .toList();
    }

    private static List<FellOut> reasons(ElementTable.Of<ElementRuns> at, List<ElementTable.Of<FellOut>> why) {
        return why.stream()
                .filter(each ->
                        each.process().equals(at.process()) && each.element().equals(at.element()))
                .map(ElementTable.Of::value)
                .toList();
    }

    /** From left to right, as the diagram is drawn and read; those that it does not have any more come last. */
    private List<ElementRuns> inOrder(Release release, List<ElementRuns> counted) {
        Map<String, Double> across = new HashMap<>();
        diagrams.getBpmnModelInstance(release.definitionId())
                .getModelElementsByType(BpmnShape.class)
                .forEach(shape -> across.put(
                        shape.getBpmnElement().getId(), shape.getBounds().getX()));
        List<ElementRuns> sorted = new ArrayList<>(counted);
        sorted.sort(Comparator.comparing(each -> across.getOrDefault(each.element(), Double.MAX_VALUE)));
        return sorted;
    }

    private static <T> List<T> ofProcess(String process, List<PathTable.Of<T>> all) {
        return all.stream()
                .filter(each -> each.process().equals(process))
                .map(PathTable.Of::value)
                .toList();
    }
}
