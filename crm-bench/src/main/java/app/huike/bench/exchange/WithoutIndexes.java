package app.huike.bench.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts very much into a table: its indexes go before and are made anew behind it, which takes a fraction of the time. Those of keys stay. */
final class WithoutIndexes {

    private final Connection database;

    WithoutIndexes(Connection database) {
        this.database = database;
    }

    void run(String table, String insert) throws SQLException {
        Map<String, String> indexes = indexes(table);
        try (Statement sql = database.createStatement()) {
            for (String index : indexes.keySet()) {
                sql.execute("drop index " + index);
            }
            sql.execute(insert);
            for (String definition : indexes.values()) {
                sql.execute(definition);
            }
        }
    }

    private Map<String, String> indexes(String table) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (PreparedStatement ask = database.prepareStatement(
                "select cast(i.indexrelid as regclass), pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid = to_regclass(?)"
                        + " and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)")) {
            ask.setString(1, table);
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    indexes.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return indexes;
    }
}
