package app.huike.crm.purchase.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.DatabaseFailure;
import app.huike.crm.purchase.domain.HistoryBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Sets of purchases in PostgreSQL: copied into a table of the transaction's own, and from there by statements. */
@Dependent
class SqlHistoryBook implements HistoryBook {

    private static final String TABLE = "create temp table if not exists purchase_brought (line bigint, id uuid,"
            + " customer_id uuid, customer_ref text, ref text, at timestamptz, minor bigint, currency char(3),"
            + " category text) on commit drop";

    private static final String SAME =
            "(p.at = b.at and p.minor = b.minor and p.currency = b.currency) is true as same";

    @Inject
    CrmDatabase database;

    @Override
    public void bring(List<Row> rows) {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute("truncate purchase_brought");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy purchase_brought from stdin", new StringReader(text(rows)));
            statement.execute("analyze purchase_brought");
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(List<Row> rows) {
        StringBuilder text = new StringBuilder(rows.size() * 160);
        for (Row row : rows) {
            field(text, row.line(), '\t');
            field(text, row.id(), '\t');
            field(text, row.customerId(), '\t');
            field(text, row.customerRef(), '\t');
            field(text, row.ref(), '\t');
            field(text, row.at(), '\t');
            field(text, row.total().getAmountMinorLong(), '\t');
            field(text, row.total().getCurrencyUnit().getCode(), '\t');
            field(text, row.category(), '\n');
        }
        return text.toString();
    }

    private static void field(StringBuilder text, Object value, char end) {
        text.append(value == null ? "\\N" : value.toString().replace("\\", "\\\\"))
                .append(end);
    }

    @Override
    public int store(Instant recordedAt) {
        int stored = database.sql("insert into purchase (id, ref, customer_id, at, minor, currency, category, mode,"
                        + " gift_only, recorded_at) select id, ref, customer_id, at, minor, currency, category, 'HISTORY',"
                        + " category is not distinct from 'gift-card', :now"
                        + " from purchase_brought order by ref on conflict (ref) do nothing")
                .set("now", recordedAt)
                .update();
        database.sql("insert into purchase_changed (customer_id) select distinct p.customer_id from purchase_brought b"
                        + " join purchase p on p.id = b.id order by 1 on conflict do nothing")
                .update();
        return stored;
    }

    @Override
    public List<Met> met() {
        return database.sql("select b.line, b.customer_id = p.customer_id and " + SAME + " from purchase_brought b"
                        + " join purchase p on p.ref = b.ref where p.id <> b.id")
                .list(row -> new Met(row.number("line"), row.flag("same")));
    }

    /**
     * The array is made once, before the deletion begins. As {@code in (select …)} the planner joins, and where its statistics are from a
     * moment when the table was empty, it runs the subquery again for each row: minutes instead of milliseconds.
     */
    @Override
    public List<UUID> takeChanged(int atMost) {
        return database.sql("delete from purchase_changed where customer_id = any (array(select customer_id"
                        + " from purchase_changed order by customer_id limit :most for update skip locked))"
                        + " returning customer_id")
                .set("most", atMost)
                .list(row -> row.uuid("customer_id"));
    }

    @Override
    public int note(UUID check) {
        return database.sql("insert into purchase_check (check_id, ref, customer_ref, customer_id, at, minor, currency,"
                        + " line) select :check, b.ref, b.customer_ref, b.customer_id, b.at, b.minor, b.currency, b.line"
                        + " from purchase_brought b where not exists (select 1 from purchase p where p.ref = b.ref)"
                        + " on conflict do nothing")
                .set("check", check)
                .update();
    }

    @Override
    public List<Met> metInCheck(UUID check) {
        return database.sql("select b.line, b.customer_ref = p.customer_ref and " + SAME + " from purchase_brought b"
                        + " join purchase_check p on p.ref = b.ref and p.check_id = :check where p.line <> b.line")
                .set("check", check)
                .list(row -> new Met(row.number("line"), row.flag("same")));
    }

    @Override
    public long firsts(UUID check, Instant live) {
        return database.sql("select count(*) as firsts from (select distinct on (customer_ref) customer_id, at"
                        + " from purchase_check where check_id = :check and minor > 0 order by customer_ref, at, line) f"
                        + " where f.at >= :live and not exists (select 1 from purchase p where p.customer_id = f.customer_id"
                        + " and p.at <= f.at and p.refunded_minor < p.minor and not p.gift_only)")
                .set("check", check)
                .set("live", live)
                .one(row -> row.number("firsts"))
                .orElse(0L);
    }

    @Override
    public void forget(UUID check) {
        database.sql("delete from purchase_check where check_id = :check")
                .set("check", check)
                .update();
    }
}
