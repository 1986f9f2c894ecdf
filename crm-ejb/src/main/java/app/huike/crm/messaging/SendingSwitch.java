package app.huike.crm.messaging;

import app.huike.crm.messaging.channel.SmtpSettings;
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

/** The switch: whether messages leave the house. A new installation is off. The brake is another: {@link SendingPause}. */
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
    private Audit audit;

    @Inject
    private SmtpSettings smtp;

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
