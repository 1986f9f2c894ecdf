package app.huike.lifecycle.engine;

import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Whether a step that is due may bring a contact with the customer, by what the diagram draws between it and the next wait. */
public final class ContactsAhead {

    /** The steps that write to customers, ask for their opinion, or ask whether they may be written to or called. */
    private static final Set<String> CONTACTS = Set.of("${sendMessage}", "${inviteToSurvey}", "${askLeave}");

    private ContactsAhead() {}

    /** @param activityId of the step that is due: a timer, or what is done in a job of its own */
    public static boolean of(BpmnModelInstance diagram, String activityId) {
        return StepsAhead.of(diagram, activityId).stream()
                .map(StepsAhead::expression)
                .anyMatch(step -> step != null && CONTACTS.contains(step));
    }
}
