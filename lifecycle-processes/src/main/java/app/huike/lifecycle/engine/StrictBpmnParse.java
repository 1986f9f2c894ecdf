package app.huike.lifecycle.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/** Reads a diagram only when {@link DiagramRules} has nothing against it; otherwise all refusals are reported and nothing is deployed. */
final class StrictBpmnParse extends BpmnParse {

    private final StepBeans steps;

    StrictBpmnParse(BpmnParser parser, StepBeans steps) {
        super(parser);
        this.steps = steps;
    }

    @Override
    protected void parseRootElement() {
        List<DiagramRules.Refusal> refusals = DiagramRules.refusals(rootElement, steps);
        refusals.forEach(refusal -> addError(refusal.reason(), refusal.element(), refusal.elementId()));
        if (refusals.isEmpty()) {
            super.parseRootElement();
        }
    }
}
