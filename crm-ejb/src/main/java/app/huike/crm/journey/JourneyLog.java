package app.huike.crm.journey;

import app.huike.crm.journey.domain.Log;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The log of what was done to and for a customer, when, by which step, and why. Whoever acts is taken from the thread. Whether he may see the
 * customer, the door of the customers tells.
 */
@Stateless
public class JourneyLog {

    @Inject
    Log log;

    @Inject
    BusinessClock clock;

    /**
     * Adds a line, now.
     *
     * @param reason key of the rule that decided; may be null
     * @param detail the values that decided; no personal data
     */
    public void add(UUID customerId, String kind, String reason, Map<String, String> detail) {
        Actor actor = Rights.requireSomebody();
        log.add(new JourneyEntry(
                Ids.next(),
                customerId,
                clock.instant(),
                kind,
                actor.login(),
                actor.process().orElse(null),
                reason,
                detail));
    }

    /**
     * What happened to one of many customers.
     *
     * @param reason key of the rule that decided; may be null
     * @param detail the values that decided; no personal data
     */
    public record Line(UUID customerId, String reason, Map<String, String> detail) {}

    /** Adds a line for each of many customers, now, in one statement; for sweeps. */
    public void addAll(String kind, List<Line> lines) {
        Actor actor = Rights.requireSomebody();
        Instant now = clock.instant();
        log.add(lines.stream()
                .map(line -> new JourneyEntry(
                        Ids.next(),
                        line.customerId(),
                        now,
                        kind,
                        actor.login(),
                        actor.process().orElse(null),
                        line.reason(),
                        line.detail()))
                .toList());
    }

    /**
     * Adds a line for each row that a statement returns, now, together with it in one: for sweeps over all customers, who are too many to be
     * handed over.
     *
     * @param detail the same for all of them; no personal data
     * @param statement an insert, update or delete on the caller's own rows, returning {@code customer_id uuid, reason text}
     * @param values of the statement's parameters
     * @return how many lines
     */
    public int addReturned(String kind, Map<String, String> detail, String statement, Map<String, Object> values) {
        Actor actor = Rights.requireSomebody();
        return log.addReturned(
                new JourneyEntry(
                        null,
                        null,
                        clock.instant(),
                        kind,
                        actor.login(),
                        actor.process().orElse(null),
                        null,
                        detail),
                statement,
                values);
    }

    /** A customer's lines, newest first. */
    public Page<JourneyEntry> of(UUID customerId, PageRequest page) {
        Rights.requireSomebody();
        Cursor behind = Cursor.of(page).orElse(null);
        List<JourneyEntry> lines = log.of(customerId, behind, page.limit() + 1);
        return Cursor.page(lines, page, line -> new Cursor(line.at(), line.id()));
    }

    /** Everybody's lines since a moment, oldest first, at most {@code limit}: what just happened. For those who see every customer. */
    public List<JourneyEntry> since(Instant moment, int limit) {
        Rights.require(Permission.CUSTOMER_READ_ALL);
        return log.since(moment, limit);
    }
}
