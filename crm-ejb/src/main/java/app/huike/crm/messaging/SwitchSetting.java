package app.huike.crm.messaging;

import app.huike.crm.messaging.SendingSwitch.Position;
import app.huike.crm.messaging.SendingSwitch.State;
import app.huike.crm.messaging.domain.DatabaseIdentity;
import app.huike.crm.platform.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/**
 * How the switch is kept: one line of text with the identity of the database that it was set in. A backup that is restored elsewhere finds
 * another identity, and is off.
 */
@Dependent
class SwitchSetting {

    private static final String KEY = "messaging.sending";
    private static final State NEW = new State(Position.OFF, List.of(), null, "system");
    private static final String SEPARATOR = "\n";

    @Inject
    private Settings settings;

    @Inject
    private DatabaseIdentity database;

    State read() {
        return settings.get(KEY).map(this::parse).orElse(NEW);
    }

    void write(State state) {
        settings.set(
                KEY,
                String.join(
                        SEPARATOR,
                        database.text(),
                        state.position().name(),
                        String.join(",", state.domains()),
                        state.changedBy(),
                        state.paused() ? state.pausedBecause() : ""),
                state.changedBy());
    }

    private State parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (!parts[0].equals(database.text())) {
            return NEW;
        }
        List<String> domains = Arrays.stream(parts[2].split(","))
                .filter(each -> !each.isEmpty())
                .toList();
        return new State(Position.valueOf(parts[1]), domains, parts[4].isEmpty() ? null : parts[4], parts[3]);
    }
}
