package app.huike.lifecycle.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A task or another wait of a diagram has an end. */
@ApplicationScoped
class WaitsHaveEnds implements ReleaseRule {

    @Override
    public List<DiagramFault> faults(BpmnModelInstance diagram) {
        return EndlessWaits.in(diagram).stream()
                .map(
                        wait -> new DiagramFault(
                                wait,
                                null,
                                "WAIT_ENDLESS",
                                "nothing is sure to end it; it needs a timer that interrupts it, at its edge or at a box around it"))
                .toList();
    }
}
