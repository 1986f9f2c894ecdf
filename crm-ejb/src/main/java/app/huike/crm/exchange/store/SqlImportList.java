package app.huike.crm.exchange.store;

import app.huike.crm.exchange.ImportView;
import app.huike.crm.exchange.domain.ImportList;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.purchase.Mode;
import app.huike.crm.shared.Cursor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of imports, read. */
@Dependent
class SqlImportList implements ImportList {

    private static final String SELECT =
            "select id, mode, dry_run, state, file_name, total, loaded, duplicate, bad, starts,"
                    + " waits_for, created_at, created_by, confirmed_by, dropped_by, ended_at from import_run";

    @Inject
    CrmDatabase database;

    @Override
    public Optional<ImportView> find(UUID id) {
        return database.sql(SELECT + " where id = :id").set("id", id).one(SqlImportList::view);
    }

    @Override
    public List<ImportView> list(Cursor behind, int limit) {
        return database.sql(SELECT
                        + " where cast(:id as uuid) is null or (created_at, id) < (cast(:at as timestamptz), :id)"
                        + " order by created_at desc, id desc limit :limit")
                .set("id", behind == null ? null : behind.id())
                .set("at", behind == null ? null : behind.at())
                .set("limit", limit)
                .list(SqlImportList::view);
    }

    private static ImportView view(Row row) throws SQLException {
        return new ImportView(
                row.uuid("id"),
                row.constant("mode", Mode.class),
                row.flag("dry_run"),
                row.constant("state", ImportView.State.class),
                row.text("file_name"),
                row.number("total"),
                row.number("loaded"),
                row.number("duplicate"),
                row.number("bad"),
                row.number("starts"),
                row.text("waits_for"),
                row.instant("created_at"),
                row.text("created_by"),
                row.text("confirmed_by"),
                row.text("dropped_by"),
                row.instant("ended_at"));
    }
}
