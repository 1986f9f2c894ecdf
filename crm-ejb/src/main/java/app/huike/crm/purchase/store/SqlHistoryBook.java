package app.huike.crm.purchase.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.DatabaseFailure;
import app.huike.crm.platform.Sql;
import app.huike.crm.purchase.ExpectedFirst;
import app.huike.crm.purchase.domain.HistoryBook;
import app.huike.crm.shared.Cursor;
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
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.postgresql.PGConnection;

/** Sets of purchases in PostgreSQL: copied into a table of the transaction's own, and from there by statements. */
@Dependent
class SqlHistoryBook implements HistoryBook {

    private static final String TABLE = "create temp table if not exists purchase_brought (line bigint, id uuid,"
            + " customer_id uuid, customer_ref text, ref text, at timestamptz, minor bigint, currency char(3),"
            + " category text) on commit drop";

    private static final String SAME =
            "(p.at = b.at and p.minor = b.minor and p.currency = b.currency) is true as same";

    private static final String GIFT_ONLY = "category is not distinct from 'gift-card'";

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

    /** One statement, so that what was stored need not be looked for. */
    @Override
    public int store(Instant recordedAt) {
        return database.sql(
                        "with stored as (insert into purchase (id, ref, customer_id, at, minor, currency, category, mode,"
                                + " gift_only, recorded_at) select id, ref, customer_id, at, minor, currency, category, 'HISTORY',"
                                + " " + GIFT_ONLY + ", :now"
                                + " from purchase_brought order by ref on conflict (ref) do nothing returning customer_id),"
                                + " changed as (insert into purchase_changed (customer_id) select distinct customer_id from stored"
                                + " order by 1 on conflict do nothing) select count(*) as stored from stored")
                .set("now", recordedAt)
                .one(row -> row.integer("stored"))
                .orElseThrow();
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
        return database.sql(
                        "insert into purchase_check (check_id, id, ref, customer_ref, customer_id, at, minor, currency,"
                                + " gift_only, line) select :check, b.id, b.ref, b.customer_ref, b.customer_id, b.at, b.minor,"
                                + " b.currency, " + GIFT_ONLY
                                + ", b.line from purchase_brought b where not exists (select 1 from purchase p where p.ref = b.ref)"
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

    /** The same rules as for a purchase that comes in alone: {@code SqlPurchaseBook.firstEver} and {@code FirstPurchase}. */
    @Override
    public int keepFirsts(UUID check, Instant live, CurrencyUnit base) {
        return database.sql(
                        "insert into purchase_start (check_id, id, customer_ref, customer_id, ref, at, minor, currency)"
                                + " select check_id, id, customer_ref, customer_id, ref, at, minor, currency from"
                                + " (select distinct on (customer_ref) * from purchase_check where check_id = :check and minor > 0"
                                + " and not gift_only order by customer_ref, at, line) f where f.at >= :live"
                                + " and f.currency = :base and not exists (select 1 from purchase p"
                                + " where p.customer_id = f.customer_id and (p.at <= f.at or p.told_first)"
                                + " and p.refunded_minor < p.minor and not p.gift_only)"
                                + " and not exists (select 1 from customer_card c where c.id = f.customer_id and c.flagged)")
                .set("check", check)
                .set("live", live)
                .set("base", base.getCode())
                .update();
    }

    @Override
    public List<ExpectedFirst> firsts(UUID check, Cursor behind, int limit) {
        String after = behind == null ? "" : " and (s.at, s.id) < (:at, :id)";
        Sql query = database.sql(
                        "select s.*, c.name from purchase_start s left join customer_card c on c.id = s.customer_id"
                                + " where s.check_id = :check" + after + " order by s.at desc, s.id desc limit :limit")
                .set("check", check)
                .set("limit", limit);
        if (behind != null) {
            query.set("at", behind.at()).set("id", behind.id());
        }
        return query.list(row -> new ExpectedFirst(
                row.uuid("id"),
                row.text("customer_ref"),
                row.uuid("customer_id"),
                row.text("name"),
                row.text("ref"),
                row.instant("at"),
                Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("minor"))));
    }

    @Override
    public void forgetFirsts(UUID check) {
        database.sql("delete from purchase_start where check_id = :check")
                .set("check", check)
                .update();
    }

    @Override
    public void forget(UUID check) {
        database.sql("delete from purchase_check where check_id = :check")
                .set("check", check)
                .update();
    }
}
