package app.huike.bench.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.postgresql.PGConnection;

/** What one would write in SQL: COPY into a table without indexes, and from there INSERT … ON CONFLICT into a table like the product's, as full, with the same indexes and the same foreign key. */
final class CopyReference {

    private final Connection database;

    CopyReference(Connection database) {
        this.database = database;
    }

    /** Makes the table with all that the product has; anew where the product's indexes have changed since. */
    void fillOnce() throws SQLException {
        try (Statement sql = database.createStatement()) {
            if (!indexes(sql, "bench_purchase").equals(indexes(sql, "purchase"))) {
                sql.execute("drop table if exists bench_purchase");
            }
            sql.execute("create table if not exists bench_purchase (like purchase including all)");
            if (isEmpty(sql)) {
                new WithoutIndexes(database).run("bench_purchase", "insert into bench_purchase select * from purchase");
            }
            sql.execute("alter table bench_purchase drop constraint if exists bench_purchase_customer");
            sql.execute(
                    "alter table bench_purchase add constraint bench_purchase_customer foreign key (customer_id) references customer");
            sql.execute("vacuum analyze bench_purchase");
        }
    }

    private static Set<String> indexes(Statement sql, String table) throws SQLException {
        Set<String> indexes = new HashSet<>();
        try (ResultSet rows =
                sql.executeQuery("select regexp_replace(indexdef, '^.* USING ', '') from pg_indexes where tablename = '"
                        + table + "'")) {
            while (rows.next()) {
                indexes.add(rows.getString(1));
            }
        }
        return indexes;
    }

    private static boolean isEmpty(Statement sql) throws SQLException {
        try (ResultSet one = sql.executeQuery("select 1 from bench_purchase limit 1")) {
            return !one.next();
        }
    }

    void load(Path file) throws SQLException, IOException {
        database.setAutoCommit(false);
        try (Statement sql = database.createStatement();
                Reader rows = Files.newBufferedReader(file)) {
            sql.execute(
                    "create temporary table bench_row (ref text, customer_ref text, at timestamptz, amount numeric, currency text, category text) on commit drop");
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_row from stdin (format csv, header)", rows);
            sql.executeUpdate(
                    "insert into bench_purchase (id, ref, customer_id, at, minor, currency, category, mode, recorded_at)"
                            + " select gen_random_uuid(), r.ref, c.id, r.at, cast(r.amount * 100 as bigint), r.currency, r.category, 'HISTORY', now()"
                            + " from bench_row r join customer c on c.ref = r.customer_ref on conflict (ref) do nothing");
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
    }
}
