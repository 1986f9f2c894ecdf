package app.huike.crm.security;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.domain.AuditBook;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What people did: who logged in, who made, changed or switched what. Apart from the journey log, which tells what the product did to
 * customers. Written in the transaction of the deed.
 */
@Stateless
public class Audit {

    @Inject
    private AuditBook book;

    @Inject
    private BusinessClock clock;

    /**
     * Adds a line, now, about whoever acts.
     *
     * @param action upper-case key, such as {@code SENDING_SWITCHED}
     * @param subject what it was done to; may be null
     * @param detail values by name; no secret, no personal data of customers
     */
    public void record(String action, String subject, Map<String, String> detail) {
        Actor actor = CurrentActor.get();
        book.add(new AuditEntry(Ids.next(), clock.instant(), actor.login(), actor.kind(), action, subject, detail));
    }

    /** All lines, newest first; for administrators. */
    public Page<AuditEntry> list(PageRequest page) {
        Rights.require(Permission.USERS_MANAGE);
        List<AuditEntry> fetched = book.list(before(page.cursor()), page.limit() + 1);
        boolean more = fetched.size() > page.limit();
        List<AuditEntry> items = more ? fetched.subList(0, page.limit()) : fetched;
        return new Page<>(items, more ? items.get(items.size() - 1).id().toString() : null);
    }

    private static UUID before(String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException nonsense) {
            throw Refused.invalid(FieldProblem.invalid("cursor", cursor, "give back what next said"));
        }
    }
}
