package app.huike.lifecycle.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The door of the filters that people keep: each one's own, and those that colleagues of the same team share. A filter shows everybody only
 * what that one may see.
 */
@Stateless
public class SavedFilters {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    @Inject
    private CrmDatabase database;

    @Inject
    private Shop shop;

    @Inject
    private BusinessClock clock;

    /** Those of whoever asks and those shared with that one, by name. */
    public List<SavedFilter> list() {
        Actor actor = TaskWorker.require();
        return database.sql(
                        "select * from task_filter where owner = :me or shared and team = :team order by lower(name), id"
                                + " limit " + 2 * MOST)
                .set("me", actor.login())
                .set("team", actor.team())
                .list(this::filter);
    }

    /**
     * Keeps a filter; one of the same name of whoever asks is replaced. Refusals {@code FIELD_MISSING}, {@code FIELD_INVALID} (a name of more
     * than 60 characters), {@code FILTERS_FULL} (twenty are the most).
     */
    public SavedFilter save(String name, TaskQuery query, boolean shared) {
        Actor actor = TaskWorker.require();
        Check check = new Check();
        String called = check.line("name", name, LONGEST_NAME);
        (called == null ? check.missing("name") : check).refuse();
        SavedFilter kept = database.sql("insert into task_filter (id, owner, team, name, query, shared, saved_at)"
                        + " values (:id, :me, :team, :name, :query, :shared, :now) on conflict (owner, name) do update set"
                        + " query = excluded.query, shared = excluded.shared, team = excluded.team,"
                        + " saved_at = excluded.saved_at returning *")
                .set("id", Ids.next())
                .set("me", actor.login())
                .set("team", actor.team())
                .set("name", called)
                .set("query", query.text(shop.currency()))
                .set("shared", shared)
                .set("now", clock.instant())
                .one(this::filter)
                .orElseThrow();
        refuseTooMany(actor);
        return kept;
    }

    /** Of two at once one may be refused that had room: better than one more. */
    private void refuseTooMany(Actor actor) {
        int own = database.sql("select count(*)::int as n from task_filter where owner = :me")
                .set("me", actor.login())
                .one(row -> row.integer("n"))
                .orElse(0);
        if (own > MOST) {
            throw Refused.rule("FILTERS_FULL").with("most", MOST);
        }
    }

    /** Forgets a filter of whoever asks; doing it twice changes nothing. Another's stays. */
    public void forget(UUID id) {
        database.sql("delete from task_filter where id = :id and owner = :me")
                .set("id", id)
                .set("me", TaskWorker.require().login())
                .update();
    }

    private SavedFilter filter(Row row) throws SQLException {
        return new SavedFilter(
                row.uuid("id"),
                row.text("name"),
                query(row.text("query")),
                row.text("query"),
                row.flag("shared"),
                row.text("owner"));
    }

    /** One that asks for what a later release no longer knows shows one's own tasks. */
    private TaskQuery query(String text) {
        try {
            return TaskQuery.read(text, shop.currency());
        } catch (Refused outdated) {
            return TaskQuery.FIRST;
        }
    }
}
