package app.huike.crm.messaging;

import app.huike.crm.messaging.channel.SmtpSettings;
import app.huike.crm.messaging.domain.Outbox;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The switch of operating rule 2.2 and the brake of 2.3: whether messages leave the house. A new installation is off. */
@Stateless
public class SendingSwitch {

    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}");

    /** Off: messages are kept. Domains: only to these leave. On: all leave. */
    public enum Position {
        OFF,
        DOMAINS,
        ON
    }

    /**
     * @param domains lower case; only meaningful for DOMAINS
     * @param pausedBecause why sending is paused (nothing is sent nor kept meanwhile); null where it is not
     * @param changedBy who set the switch last
     */
    public record State(Position position, List<String> domains, String pausedBecause, String changedBy) {

        public boolean paused() {
            return pausedBecause != null;
        }
    }

    @Inject
    private SwitchSetting setting;

    @Inject
    private Outbox outbox;

    @Inject
    private OutboxLog log;

    @Inject
    private Audit audit;

    @Inject
    private SmtpSettings smtp;

    @Inject
    private BusinessClock clock;

    /** How it stands now, on every node. */
    public State state() {
        return setting.read();
    }

    /**
     * Sets the switch; refusal {@code FIELD_INVALID} for DOMAINS without one, or with what is no domain.
     *
     * @param domains such as {@code example.com}, exactly (not those below it); ignored but for DOMAINS
     */
    public void set(Position position, List<String> domains) {
        String by = Rights.require(Permission.SENDING_SWITCH).login();
        List<String> clean = position == Position.DOMAINS ? clean(domains) : List.of();
        setting.write(new State(position, clean, state().pausedBecause(), by));
        audit.record("SENDING_SWITCHED", null, Map.of("position", position.name(), "domains", String.join(",", clean)));
    }

    /** Pauses sending with a reason; messages wait. */
    public void pause(String reason) {
        String by = Rights.require(Permission.SENDING_SWITCH).login();
        Check check = new Check();
        String clean = check.line("reason", reason, 200);
        if (clean == null) {
            check.missing("reason");
        }
        check.refuse();
        State state = state();
        setting.write(new State(state.position(), state.domains(), clean, by));
        audit.record("SENDING_PAUSED", null, Map.of("reason", clean));
    }

    /** Ends the pause; {@code drop} stops what fell due meanwhile instead of sending it. */
    public void resume(boolean drop) {
        String by = Rights.require(Permission.SENDING_SWITCH).login();
        int dropped =
                drop ? log.stopped(outbox.stopDue(clock.instant(), "DROPPED_AFTER_PAUSE"), "DROPPED_AFTER_PAUSE") : 0;
        State state = state();
        setting.write(new State(state.position(), state.domains(), null, by));
        audit.record("SENDING_RESUMED", null, Map.of("dropped", String.valueOf(dropped)));
    }

    /** How many messages are due and would leave at once if the pause ended now. */
    public int due() {
        return outbox.due(clock.instant());
    }

    /** Whether IT named a mail server; demo mode is refused where it did (operating rule 2.4). */
    public boolean mailIsSetUp() {
        return smtp.configured();
    }

    private static List<String> clean(List<String> domains) {
        List<String> clean = domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .distinct()
                .sorted()
                .toList();
        Check check = new Check();
        if (clean.isEmpty()) {
            check.missing("domains");
        }
        clean.forEach(domain -> check.that(DOMAIN.matcher(domain).matches(), "domains", domain, "a domain"));
        check.refuse();
        return clean;
    }
}
