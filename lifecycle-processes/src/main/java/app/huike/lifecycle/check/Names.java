package app.huike.lifecycle.check;

import java.util.Set;

/** Names of files' elements that several checks go by. */
final class Names {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    static final Set<String> ACTIVITIES =
            Set.of("serviceTask", "userTask", "businessRuleTask", "receiveTask", "subProcess");
    static final Set<String> GATEWAYS = Set.of("exclusiveGateway", "parallelGateway", "eventBasedGateway");
    static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");

    private Names() {}

    /** Whether it stands in a flow: an activity, a gateway or an event. */
    static boolean isNode(Part part) {
        return part.name().getNamespaceURI().equals(BPMN)
                && (ACTIVITIES.contains(part.localName())
                        || GATEWAYS.contains(part.localName())
                        || EVENTS.contains(part.localName()));
    }

    static boolean isBox(Part part) {
        return part.is(BPMN, "subProcess") || part.is(BPMN, "process");
    }

    static boolean isEventBox(Part part) {
        return part.is(BPMN, "subProcess") && "true".equals(part.attribute("triggeredByEvent"));
    }
}
