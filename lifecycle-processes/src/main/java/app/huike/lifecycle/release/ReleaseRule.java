package app.huike.lifecycle.release;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * What a diagram has to keep before it is released; the container's beans of this type are all asked. What the engine itself refuses is no
 * matter of theirs, and old releases are not asked again: whoever is on his way by one goes on.
 */
public interface ReleaseRule {

    /** All that is wrong with it; empty where it may be released. */
    List<DiagramFault> faults(BpmnModelInstance diagram);
}
