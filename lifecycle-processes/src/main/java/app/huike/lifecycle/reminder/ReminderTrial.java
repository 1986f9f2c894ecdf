package app.huike.lifecycle.reminder;

import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialBroken;
import app.huike.lifecycle.sandbox.TrialEngine;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Somebody wants to be reminded of a customer, with all real steps over doors in memory. */
@Vetoed
class ReminderTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "reminder";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new ReminderTrial(engine);
        }
    }

    private static final UUID REMINDER = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9301");

    ReminderTrial(TrialEngine engine) {
        super(engine);
        time.step("planReminder", new PlanReminder());
    }

    /** So long from now. */
    Journey isWantedBy(String login, String in) {
        Map<String, Object> variables = new HashMap<>();
        Reminder.REMINDER_ID.put(variables, REMINDER);
        Reminder.REMIND_WHO.put(variables, login);
        Reminder.REMIND_AT.put(variables, clock.instant().plus(Duration.parse(in)));
        bySystem(() ->
                arbitration.starts().start(new JourneyStart(Reminder.KEY, CUSTOMER, REMINDER.toString(), variables)));
        return journey();
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("is-to-be-remembered", this::isToBeRemembered);
        return happenings;
    }

    /** {@code mei P3D}: whom to remind, and in what time. */
    private void isToBeRemembered(String told) {
        String[] words = String.valueOf(told).split(" ");
        if (words.length != 2) {
            throw new TrialBroken(told + " is not such as mei P3D");
        }
        isWantedBy(words[0], words[1]);
    }
}
