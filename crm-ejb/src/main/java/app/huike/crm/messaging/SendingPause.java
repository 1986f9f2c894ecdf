package app.huike.crm.messaging;

import app.huike.crm.messaging.SendingSwitch.State;
import app.huike.crm.messaging.domain.Backlog;
import app.huike.crm.messaging.domain.Spread;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The brake of sending: while it is on, messages wait, and those whose time is past end. What fell due meanwhile is shown before anybody lets
 * it go, and leaves only when each customer may be written to: a pause that ends at midnight wakes nobody.
 */
@Stateless
public class SendingPause {

    /** The longest time that a backlog may be spread over. */
    public static final Duration LONGEST = Duration.ofHours(72);

    private static final int LONGEST_REASON = 200;
    private static final int NAMED = 20;

    /**
     * What the end of a pause would do.
     *
     * @param messages how many leave
     * @param last when the last one does; null where none leaves
     * @param late how many cannot leave before they end, and are not sent
     * @param named some of those
     */
    public record Outlook(int messages, Instant last, int late, List<Late> named) {}

    /** A message that there is no time for. */
    public record Late(String customerRef, String customerName, String template, Instant sendBefore) {}

    @Inject
    private SwitchSetting setting;

    @Inject
    private Backlog backlog;

    @Inject
    private OutboxLog log;

    @Inject
    private Audit audit;

    @Inject
    private ContactSettings settings;

    @Inject
    private Shop shop;

    @Inject
    private BusinessClock clock;

    /** Pauses sending; refusal {@code FIELD_MISSING} without a reason. */
    public void begin(String reason) {
        String by = Rights.require(Permission.SENDING_SWITCH).login();
        Check check = new Check();
        String clean = check.line("reason", reason, LONGEST_REASON);
        if (clean == null) {
            check.missing("reason");
        }
        check.refuse();
        State state = setting.read();
        setting.write(new State(state.position(), state.domains(), clean, by));
        audit.record("SENDING_PAUSED", null, Map.of("reason", clean));
    }

    /** How many messages are due: as long as sending is paused, those that wait behind the brake. */
    public int due() {
        return backlog.size(clock.instant());
    }

    /** What {@link #spread} would do now; refusals as there. */
    public Outlook foresee(Duration over) {
        Rights.require(Permission.SENDING_SWITCH);
        Spread spread = plan(over);
        List<Late> named = spread.late().stream()
                .limit(NAMED)
                .map(due -> new Late(due.customerRef(), due.customerName(), due.template(), due.sendBefore()))
                .toList();
        return new Outlook(
                spread.placed().size(),
                spread.last().orElse(null),
                spread.late().size(),
                named);
    }

    /**
     * Ends the pause: what fell due leaves evenly over that time, of which only the hours count in which each customer may be written to, and
     * within the limits of marketing. What cannot leave before it ends is not sent. Refusal {@code FIELD_INVALID} for a time out of bounds.
     *
     * @param over zero: each leaves as soon as it may; at most {@link #LONGEST}
     */
    public void spread(Duration over) {
        Rights.require(Permission.SENDING_SWITCH);
        Spread spread = plan(over);
        backlog.place(spread.placed());
        log.log(backlog.expire(spread.late().stream().map(Spread.Due::id).toList()), "MESSAGE_EXPIRED", "TOO_LATE");
        end(Map.of(
                "over", over.toString(),
                "sent", String.valueOf(spread.placed().size()),
                "late", String.valueOf(spread.late().size())));
    }

    /** Ends the pause; what fell due meanwhile is not sent. */
    public void drop() {
        Rights.require(Permission.SENDING_SWITCH);
        int dropped = log.stopped(backlog.stop(clock.instant(), "DROPPED_AFTER_PAUSE"), "DROPPED_AFTER_PAUSE");
        end(Map.of("dropped", String.valueOf(dropped)));
    }

    private Spread plan(Duration over) {
        new Check()
                .that(!over.isNegative() && over.compareTo(LONGEST) <= 0, "over", over, "PT0S to " + LONGEST)
                .refuse();
        Instant now = clock.instant();
        return Spread.of(
                backlog.messages(now, shop.zone()), now, over, backlog.marketingAround(now), settings.writing());
    }

    private void end(Map<String, String> audited) {
        State state = setting.read();
        setting.write(new State(
                state.position(),
                state.domains(),
                null,
                Rights.require(Permission.SENDING_SWITCH).login()));
        audit.record("SENDING_RESUMED", null, audited);
    }
}
