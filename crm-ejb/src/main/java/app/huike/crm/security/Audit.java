package app.huike.crm.security;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.store.AuditStore;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What people did: who logged in, who made, changed or switched what. Apart from the journey log, which tells what the product did to
 * customers. Written in the transaction of the deed.
 */
@Stateless
public class Audit {

    @Inject
    private AuditStore store;

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
        JsonObjectBuilder json = Json.createObjectBuilder();
        detail.forEach((name, value) -> json.add(name, String.valueOf(value)));
        store.add(new AuditStore.Row(
                Ids.next(),
                clock.instant(),
                actor.login(),
                actor.kind().name(),
                action,
                subject,
                json.build().toString()));
    }

    /** All lines, newest first; for administrators. */
    public Page<AuditEntry> list(PageRequest page) {
        Rights.require(Permission.USERS_MANAGE);
        List<AuditStore.Row> rows = store.list(before(page.cursor()), page.limit() + 1);
        boolean more = rows.size() > page.limit();
        List<AuditEntry> items =
                rows.stream().limit(page.limit()).map(Audit::view).toList();
        return new Page<>(items, more ? items.get(items.size() - 1).id().toString() : null);
    }

    private static UUID before(String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException nonsense) {
            throw Refused.invalid(FieldProblem.invalid("cursor", cursor, "give back what next said"));
        }
    }

    private static AuditEntry view(AuditStore.Row row) {
        JsonObject json = Json.createReader(new StringReader(row.detail())).readObject();
        Map<String, String> detail = new TreeMap<>();
        json.keySet().forEach(name -> detail.put(name, json.getString(name)));
        return new AuditEntry(
                row.id(),
                row.at(),
                row.actor(),
                Actor.Kind.valueOf(row.actorKind()),
                row.action(),
                row.subject(),
                detail);
    }
}
