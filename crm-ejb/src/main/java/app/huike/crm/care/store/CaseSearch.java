package app.huike.crm.care.store;

import app.huike.crm.care.CaseQuery;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.DeadlineView;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds cases, newest first, with two queries for a page. */
final class CaseSearch {

    private final CrmDatabase database;
    private final CaseQuery wanted;
    private final UUID mine;
    private final String team;

    CaseSearch(CrmDatabase database, CaseQuery wanted, UUID mine, String team) {
        this.database = database;
        this.wanted = wanted;
        this.mine = mine;
        this.team = team;
    }

    List<CaseView> page(CustomerRows rows, Cursor behind, int limit) {
        Sql query = CaseRows.rows(database.sql(text(behind) + " limit " + limit), rows);
        bind(query, behind);
        Map<UUID, List<DeadlineView>> promises = new HashMap<>();
        List<CaseView> found = query.list(
                row -> CaseRows.view(row, promises.computeIfAbsent(row.uuid("id"), id -> new ArrayList<>())));
        new DeadlineRows(database).fill(promises);
        return found;
    }

    private String text(Cursor behind) {
        StringBuilder text = new StringBuilder(CaseRows.SEEN);
        String whose =
                switch (wanted.whose()) {
                    case MINE -> " and c.owner_id = cast(:mine as uuid)";
                    case GROUP -> " and c.owner_id is null and c.team = cast(:team as text)";
                    case ALL -> "";
                };
        text.append(whose)
                .append(wanted.state() == null ? "" : " and c.state = :state")
                .append(wanted.open() ? " and c.state <> 'CLOSED'" : "")
                .append(wanted.customerId() == null ? "" : " and c.customer_id = :customer")
                .append(behind == null ? "" : " and (c.registered_at, c.id) < (:at, :id)");
        return text.append(" order by c.registered_at desc, c.id desc").toString();
    }

    private void bind(Sql query, Cursor behind) {
        if (wanted.whose() == CaseQuery.Whose.MINE) {
            query.set("mine", mine);
        } else if (wanted.whose() == CaseQuery.Whose.GROUP) {
            query.set("team", team);
        }
        if (wanted.state() != null) {
            query.set("state", wanted.state());
        }
        if (wanted.customerId() != null) {
            query.set("customer", wanted.customerId());
        }
        if (behind != null) {
            query.set("at", behind.at()).set("id", behind.id());
        }
    }
}
