package app.huike.lifecycle.reminder;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody wants to be reminded of Anna, with all real steps over fakes of the business. */
final class ReminderStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/reminder/reminder.bpmn";
    static final UUID REMINDER = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9301");

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);

    ReminderStory() {
        super(VISITED, DIAGRAM);
        time.step("planReminder", new PlanReminder());
    }

    /** So long from now. */
    Journey isWantedBy(String login, String in) {
        Map<String, Object> variables = new HashMap<>();
        Reminder.REMINDER_ID.put(variables, REMINDER);
        Reminder.REMIND_WHO.put(variables, login);
        Reminder.REMIND_AT.put(variables, clock.instant().plus(Duration.parse(in)));
        CurrentActor.run(
                Actor.SYSTEM,
                () -> arbitration.starts().start(new JourneyStart(Reminder.KEY, ANNA, REMINDER.toString(), variables)));
        time.runDue();
        return journey();
    }
}
